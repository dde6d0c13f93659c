import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWorld } from './index.js';

test.each([[{}], [{ only: 'outgoing' as const }], [{ operators: 40, days: 3 }]])(
  'a glance tells what the whole call tells: %j',
  (options) => {
    const world = createWorld({ seed: 3, calls: 5_000, now: 1_767_614_400, ...options });
    const { glance } = world;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000 }), (index) => {
        const { direction, disposition, operator, client, topic } = world.callAt(index);
        expect({ direction, disposition, operator, client, topic }).toEqual({
          direction: glance.direction(index),
          disposition: glance.disposition(index),
          operator: glance.operator(index),
          client: glance.client(index),
          topic: glance.topic(index),
        });
      }),
      { numRuns: 2_000 },
    );
  },
);
