import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClock, httpDate } from './clock.js';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

test('shows the real time unless told otherwise', () => {
  const clock = createClock();
  expect(clock.now()).toBe(1_700_000_000);
  vi.advanceTimersByTime(2500);
  expect(clock.now()).toBeCloseTo(1_700_000_002.5, 3);
});

test.each([
  ['runs on from where it starts', (): number => run(createClock({ now: 100 }), 2), 102],
  ['runs faster by its scale', (): number => run(createClock({ now: 100, scale: 60 }), 2), 220],
  ['stands still while paused', (): number => run(paused(), 2), 100],
  ['can be moved while paused', (): number => run(paused(), 2, (clock) => clock.advance(7)), 107],
  ['goes on from the same moment when resumed', (): number => run(paused(), 2, (clock) => clock.resume()), 102],
  ['keeps its time when the scale changes', (): number => run(createClock({ now: 100 }), 2, faster), 120],
  ['goes on from where it is set', (): number => run(createClock({ now: 100 }), 2, (clock) => clock.set(500)), 502],
])('%s', (_sentence, read, expected) => {
  expect(read()).toBeCloseTo(expected, 3);
});

test.each([
  ['set into the past', () => createClock({ now: 100 }).set(99)],
  ['advance by less than nothing', () => createClock({ now: 100 }).advance(-1)],
  ['a scale of 0', () => createClock({ scale: 0 })],
  ['a time that is no number', () => createClock({ now: Number.NaN })],
])('refuses %s', (_what, act) => {
  expect(act).toThrow(RangeError);
});

test('what is planned happens at its own time when the clock is moved past it', () => {
  const clock = createClock({ now: 0 });
  const seen: number[] = [];
  for (const time of [5, 3, 20]) clock.at(time, () => seen.push(clock.now()));
  clock.advance(10);
  expect(seen).toEqual([3, 5]);
  expect(clock.now()).toBe(10);
});

test('what happens may plan more, which happens in the same move when it is due', () => {
  const clock = createClock({ now: 0 });
  const seen: number[] = [];
  clock.at(1, () => {
    clock.at(2, () => seen.push(clock.now()));
  });
  clock.advance(2);
  expect(seen).toEqual([2]);
});

test('what is planned happens by itself as real time passes, sooner with a higher scale', () => {
  const clock = createClock({ now: 0, scale: 10 });
  const seen = vi.fn();
  clock.at(50, seen);
  vi.advanceTimersByTime(4900);
  expect(seen).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(seen).toHaveBeenCalledOnce();
});

test('nothing happens by itself while paused, or after it was called off, or after close', () => {
  const clock = createClock({ now: 0 });
  const seen = vi.fn();
  clock.at(1, seen)();
  clock.at(2, seen);
  clock.pause();
  vi.advanceTimersByTime(5000);
  clock.resume();
  clock.close();
  vi.advanceTimersByTime(5000);
  expect(seen).not.toHaveBeenCalled();
});

test('moves to the next thing due, and tells when there is none', () => {
  const clock = createClock({ now: 0 });
  const seen: string[] = [];
  clock.at(8, () => seen.push('second'));
  clock.at(4, () => seen.push('first'));
  expect([clock.advanceToNextEvent(), clock.now(), [...seen]]).toEqual([4, 4, ['first']]);
  expect([clock.advanceToNextEvent(), clock.advanceToNextEvent(), seen]).toEqual([8, undefined, ['first', 'second']]);
});

test('what has failed does not stop the clock', () => {
  const clock = createClock({ now: 0 });
  clock.at(1, () => {
    throw new Error('broken');
  });
  expect(() => clock.advance(2)).toThrow('broken');
  clock.advance(2);
  expect(clock.now()).toBeGreaterThanOrEqual(3);
});

test('whatever is planned happens in order of time, then of planning', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (times) => {
      const clock = createClock({ now: 0 });
      const seen: [number, number][] = [];
      times.forEach((time, order) => {
        clock.at(time, () => seen.push([time, order]));
      });
      clock.advance(20);
      clock.close();
      expect(seen).toEqual(seen.toSorted(([a, i], [b, j]) => a - b || i - j));
      expect(seen).toHaveLength(times.length);
    }),
  );
});

test('writes times as HTTP does', () => {
  expect(httpDate(784_111_777.9)).toBe('Sun, 06 Nov 1994 08:49:37 GMT');
});

type Clock = ReturnType<typeof createClock>;

function run(clock: Clock, realSeconds: number, act: (clock: Clock) => void = () => {}): number {
  act(clock);
  vi.advanceTimersByTime(realSeconds * 1000);
  const time = clock.now();
  clock.close();
  return time;
}

function paused(): Clock {
  const clock = createClock({ now: 100 });
  clock.pause();
  return clock;
}

function faster(clock: Clock): void {
  clock.setScale(10);
}
