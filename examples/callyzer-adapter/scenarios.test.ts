import { expect, test } from 'vitest';
import { createCallyzer } from '../../mocks/callyzer/create-callyzer.js';
import { rehearseCallyzer } from './rehearsal.js';

const scenarios = createCallyzer({ calls: 0 })
  .scenarios.list()
  .map(({ name }) => name)
  .filter((name) => name !== 'subscription-expired');

/** Every other one before an adapter that has just begun. */
test.each([undefined, ...scenarios].map((scenario, index) => [scenario, 2 + (index % 2)] as const))(
  'under %s, seed %i, the calls are those that happened',
  async (scenario, seed) => {
    const rehearsal = rehearseCallyzer({ seed });
    expect(
      await rehearsal.play({
        isWarm: seed % 2 === 0,
        hasRounds: seed === 3,
        ...(scenario === undefined ? {} : { scenario }),
      }),
    ).toEqual([]);
    await rehearsal.close();
  },
  60_000,
);
