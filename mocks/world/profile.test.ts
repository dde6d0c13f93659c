import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpenAt, massAt, timeAt, WEEK_MASS } from './profile.js';

const times = fc.integer({ min: 0, max: 1e11 });

test('time comes back from its mass to the millisecond', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5e9 }), (time) => {
      expect(Math.abs(timeAt(massAt(time)) - time)).toBeLessThan(0.001);
    }),
  );
});

test('mass rises with time and repeats every week', () => {
  fc.assert(
    fc.property(times, fc.integer({ min: 1, max: 1e6 }), (time, later) => {
      expect(massAt(time + later)).toBeGreaterThan(massAt(time));
      expect(massAt(time + 7 * 86_400)).toBe(massAt(time) + WEEK_MASS);
    }),
  );
});

test('time never falls as mass rises, at the seams between hours and weeks least of all', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5e6 }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (hour, off, more) => {
        const mass = massAt(hour * 3_600) + off;
        expect(timeAt(mass + more)).toBeGreaterThanOrEqual(timeAt(mass));
      },
    ),
  );
});

test.each([
  ['Monday morning', '2025-11-17T08:00:00Z', true],
  ['just before opening', '2025-11-17T07:59:59Z', false],
  ['the last second of a Friday', '2025-11-21T17:59:59Z', true],
  ['closing time', '2025-11-21T18:00:00Z', false],
  ['Saturday noon', '2025-11-22T12:00:00Z', false],
  ['Sunday noon', '2025-11-23T12:00:00Z', false],
  ['a Wednesday before 1970', '1969-12-31T12:00:00Z', true],
])('%s is open: %s is %s', (_, iso, open) => {
  expect(isOpenAt(Date.parse(iso) / 1_000)).toBe(open);
});
