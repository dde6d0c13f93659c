import { afterEach, expect, test, vi } from 'vitest';
import { createSimulatorClock } from './create-simulator-clock.js';
import { isoMoment, readDuration, readMoment } from './duration.js';

afterEach(() => {
  vi.useRealTimers();
});

const still = () => createSimulatorClock({ now: 1_000, paused: true }, async () => {});

test('what is due happens at its own time, in order', async () => {
  const clock = still();
  const seen: (readonly [string, number])[] = [];
  clock.at(1_020, () => seen.push(['b', clock.now()]));
  clock.at(1_010, () => {
    seen.push(['a', clock.now()]);
    clock.at(1_015, () => seen.push(['planned on the way', clock.now()]));
  });
  await clock.set(1_100);
  expect(seen).toEqual([
    ['a', 1_010],
    ['planned on the way', 1_015],
    ['b', 1_020],
  ]);
  expect(clock.now()).toBe(1_100);
});

test('time stands still while something is under way, and what that plans is not run past', async () => {
  let underWay = false;
  const seen: (readonly [string, number])[] = [];
  const clock = createSimulatorClock({ now: 1_000, paused: true }, async () => {
    if (!underWay) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
    underWay = false;
    seen.push(['settled', clock.now()]);
    clock.at(1_012, () => seen.push(['retry', clock.now()]));
  });
  clock.at(1_010, () => {
    underWay = true;
  });
  clock.at(1_050, () => seen.push(['later', clock.now()]));
  await clock.advance(100);
  expect(seen).toEqual([
    ['settled', 1_010],
    ['retry', 1_012],
    ['later', 1_050],
  ]);
});

test('journeys are made one after the other', async () => {
  const clock = still();
  await Promise.all([clock.advance(10), clock.advance(10), clock.advance(10)]);
  expect(clock.now()).toBe(1_030);
});

test('to the next event, and nowhere when nothing is due', async () => {
  const clock = still();
  clock.at(1_500, () => {});
  expect(await clock.advanceToNextEvent()).toBe(1_500);
  expect(clock.now()).toBe(1_500);
  expect(await clock.advanceToNextEvent()).toBeUndefined();
});

test.each([
  ['set', 999],
  ['set', Number.NaN],
  ['advance', -1],
  ['advance', Number.NaN],
] as const)('%s %d is refused, and the clock works on', async (way, amount) => {
  const clock = still();
  await expect(clock[way](amount)).rejects.toThrow(RangeError);
  await clock.advance(5);
  expect(clock.reading()).toEqual({ now: 1_005, scale: 1, paused: true });
});

test('a clock that runs goes on running after it was moved, from where it was moved to', async () => {
  vi.useFakeTimers();
  const clock = createSimulatorClock({ now: 1_000 }, async () => {});
  await clock.advance(100);
  expect(clock.paused).toBe(false);
  vi.advanceTimersByTime(2_000);
  expect(clock.now()).toBeCloseTo(1_102);
});

test('can be paused and resumed in the middle of a journey', async () => {
  const clock = createSimulatorClock({ now: 1_000 }, async () => {});
  clock.at(1_010, () => clock.pause());
  await clock.advance(100);
  expect(clock.reading()).toEqual({ now: expect.closeTo(1_100, 1), scale: 1, paused: true });
  clock.at(1_110, () => clock.resume());
  await clock.advance(100);
  expect(clock.paused).toBe(false);
  clock.close();
});

test('restarts at an earlier time, and forgets what was planned', async () => {
  const clock = still();
  const reading = clock.reading();
  let happened = 0;
  clock.at(1_010, () => {
    happened += 1;
  });
  await clock.set(1_005);
  clock.setScale(3);
  clock.restart(reading);
  expect(clock.reading()).toEqual({ now: 1_000, scale: 1, paused: true });
  await clock.advance(100);
  expect(happened).toBe(0);
});

test('a restart in the middle of a journey ends it', async () => {
  const clock = still();
  const reading = clock.reading();
  clock.at(1_010, () => clock.restart(reading));
  await clock.advance(5);
  const journey = clock.advance(50);
  await journey.catch(() => {});
  expect(clock.now()).toBe(1_000);
});

test.each([
  ['2h30m', 9_000],
  ['90s', 90],
  ['1d', 86_400],
  ['1.5h', 5_400],
  ['1d2h3m4s', 93_784],
  [' 5M ', 300],
  ['0s', 0],
  ['', undefined],
  ['5', undefined],
  ['5 m', undefined],
  ['30m2h', undefined],
  ['-5m', undefined],
  ['m', undefined],
])('the duration %j is %s seconds', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds);
});

test.each([
  ['2026-01-05T09:00:00.000Z', 1_767_603_600],
  ['2026-01-05T09:00Z', 1_767_603_600],
  ['2026-01-05T10:00:00+01:00', 1_767_603_600],
  ['2026-01-05', 1_767_571_200],
  ['1767603600', 1_767_603_600],
  [1_767_603_600.5, 1_767_603_600.5],
  ['2026-01-05T09:00:00', undefined],
  ['2026-13-05', undefined],
  ['soon', undefined],
  [Number.NaN, undefined],
  [null, undefined],
])('the moment %j is %s', (value, time) => {
  expect(readMoment(value)).toBe(time);
});

test('a moment is told in ISO 8601', () => {
  expect(isoMoment(1_767_603_600.25)).toBe('2026-01-05T09:00:00.250Z');
});
