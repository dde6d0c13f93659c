import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFaultSwitches } from './create-fault-switches.js';
import { commonFaults } from './index.js';
import { readRoutePattern } from './route-pattern.js';
import type { FaultRequest } from './simulator-fault.js';

const here = { method: 'GET', route: '/v1/calls/:id', path: '/v1/calls/7' };

/** Which of so many requests a fault strikes, by their numbers from 1. */
function struck(request: Omit<FaultRequest, 'name'>, count: number, seed = 1): readonly number[] {
  const faults = createFaultSwitches(commonFaults, seed);
  faults.add({ name: 'empty-body', ...request });
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return numbers.filter(() => faults.hits('request', here).length > 0);
}

test.each([
  ['/v1/calls/:id', true],
  ['/v1/calls/7', true],
  ['GET /v1/calls/7', true],
  ['get /v1/*', true],
  ['*', true],
  ['POST /v1/calls/7', false],
  ['/v1/calls', false],
  ['/v1/calls/8', false],
  ['/v1.calls/7', false],
])('the route %j fits a request of GET /v1/calls/7: %s', (route, fits) => {
  expect(readRoutePattern(route)(here)).toBe(fits);
});

test('an event is told by its name', () => {
  expect(readRoutePattern('call.*')({ path: 'call.ended' })).toBe(true);
  expect(readRoutePattern('call.*')({ path: 'callXended' })).toBe(false);
});

describe('the scope of a fault', () => {
  test.each([
    ['all', {}, [1, 2, 3, 4, 5]],
    ['the third', { nth: 3 }, [3]],
    ['the first two', { times: 2 }, [1, 2]],
    ['none', { probability: 0 }, []],
    ['of another route', { route: '/v1/users' }, []],
  ])('strikes %s', (_which, scope, expected) => {
    expect(struck(scope, 5)).toEqual(expected);
  });

  test('is as if each condition were held against each request by itself', () => {
    const scope = fc.record(
      {
        nth: fc.integer({ min: 1, max: 30 }),
        times: fc.integer({ min: 1, max: 30 }),
        probability: fc.double({ min: 0, max: 1, noNaN: true }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(scope, fc.nat(), ({ nth, times, probability }, seed) => {
        const lucky = struck(probability === undefined ? {} : { probability }, 30, seed);
        const right = lucky.filter((each) => nth === undefined || each === nth).slice(0, times ?? 30);
        const given = {
          ...(nth ? { nth } : {}),
          ...(times ? { times } : {}),
          ...(probability === undefined ? {} : { probability }),
        };
        expect(struck(given, 30, seed)).toEqual(right);
      }),
    );
  });

  test('a probability strikes about as often as it says, and the same requests for the same seed', () => {
    const first = struck({ probability: 0.3 }, 2_000);
    expect(first.length).toBeGreaterThan(500);
    expect(first.length).toBeLessThan(700);
    expect(struck({ probability: 0.3 }, 2_000)).toEqual(first);
    expect(struck({ probability: 0.3 }, 2_000, 2)).not.toEqual(first);
  });

  test('a higher probability strikes whatever a lower one does', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, a, b) => {
          const few = struck({ probability: Math.min(a, b) }, 50, seed);
          expect(struck({ probability: Math.max(a, b) }, 50, seed)).toEqual(expect.arrayContaining([...few]));
        },
      ),
    );
  });
});

test('several may be on, and each counts for itself', () => {
  const faults = createFaultSwitches(commonFaults, 1);
  faults.add({ name: 'latency', options: { seconds: 1 } });
  const off = faults.add({ name: 'latency', route: '/v1/users', options: { seconds: 9 } });
  faults.add({ name: 'webhook-loss' });
  expect(faults.hits('request', here).map(({ options }) => options)).toEqual([{ seconds: 1, spread: 0 }]);
  expect(faults.hits('delivery', { path: 'call.ended' }).map(({ fault }) => fault.name)).toEqual(['webhook-loss']);
  expect(faults.active().map(({ name, seen, struck: times }) => [name, seen, times])).toEqual([
    ['latency', 1, 1],
    ['latency', 0, 0],
    ['webhook-loss', 1, 1],
  ]);
  off();
  expect(faults.active()).toHaveLength(2);
  faults.clear();
  expect(faults.isIdle('request')).toBe(true);
});

test('counts are saved with it', () => {
  const faults = createFaultSwitches(commonFaults, 1);
  faults.add({ name: 'empty-body', nth: 3 });
  faults.hits('request', here);
  faults.hits('request', here);
  const saved = faults.save();
  expect(faults.hits('request', here)).toHaveLength(1);
  faults.load(saved);
  expect(faults.hits('request', here)).toHaveLength(1);
});

test.each([
  [{ name: 'latancy' }, 'There is no fault "latancy"', 'Did you mean "latency"?'],
  [{ name: 'latency', nth: 0 }, '"nth" of a fault cannot be 0', 'Take a whole number from 1 on'],
  [{ name: 'latency', times: 1.5 }, '"times" of a fault cannot be 1.5', 'Take a whole number from 1 on'],
  [{ name: 'latency', probability: 2 }, '"probability" of a fault cannot be 2', 'Take a number from 0 to 1'],
  [
    { name: 'latency', options: { second: 1 } },
    'The fault latency has no option "second"',
    'There are: seconds, spread',
  ],
  [{ name: 'hang', options: { second: 1 } }, 'The fault hang has no option "second"', 'It has no options'],
  [
    { name: 'latency', options: { seconds: '1' } },
    'The option "seconds" of the fault latency cannot be "1"',
    'such as 2',
  ],
  [{ name: 'latency', options: { seconds: -1 } }, 'The option "seconds" of the fault latency cannot be -1', 'from 0'],
  [
    { name: 'gateway-page', options: { status: 500 } },
    'The option "status" of the fault gateway-page cannot be 500',
    'one of 502, 503, 504',
  ],
])('%j cannot be switched on', (request, fact, hint) => {
  const faults = createFaultSwitches(commonFaults, 1);
  faults.add({ name: 'hang' });
  const attempt = () => faults.set([{ name: 'empty-body' }, request]);
  expect(attempt).toThrow(expect.objectContaining({ message: fact, hint: expect.stringContaining(hint) }));
  // The list of before is still on.
  expect(faults.active().map(({ name }) => name)).toEqual(['hang']);
});

test('each fault has a name of its own and a story, and its file has its name', () => {
  const names = commonFaults.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, story } of commonFaults) {
    expect(story).toMatch(/^[A-Z].*\.$/);
    expect(readFileSync(join(import.meta.dirname, `${name}.ts`), 'utf8')).toContain(`name: '${name}'`);
  }
});
