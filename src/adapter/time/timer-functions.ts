import { real } from './real.js';
import { delayOf, type VirtualTimer, type VirtualTimers } from './virtual-timers.js';

type Callback = (...given: unknown[]) => void;

/** What `setTimeout` gives, in place of Node's `Timeout`. */
interface Handle {
  ref(): Handle;
  unref(): Handle;
  hasRef(): boolean;
  refresh(): Handle;
  close(): Handle;
  [Symbol.toPrimitive](): number;
  [Symbol.dispose](): void;
}

export interface TimerFunctions {
  setTimeout(callback: Callback, delay?: unknown, ...given: unknown[]): unknown;
  setInterval(callback: Callback, delay?: unknown, ...given: unknown[]): unknown;
  /** Both `clearTimeout` and `clearInterval`. */
  clear(handle: unknown): void;
  /** Real timers of a millisecond that have not run yet. */
  shortOnes(): number;
}

/** A wait so short is a way to let others go first: it takes real time, and none of the clock. Milliseconds. */
const SHORT_MS = 1;

/** @param isExempt whether the caller's own timers stay real; asked at each call */
export function createTimerFunctions(timers: VirtualTimers, isExempt: (of: object) => boolean): TimerFunctions {
  const handles = new WeakMap<object, VirtualTimer>();
  const byNumber = new Map<number, object>();
  const short = new Set<unknown>();
  let numbers = 0;

  function handleOf(timer: VirtualTimer, delay: number): Handle {
    let number = 0;
    const handle: Handle = {
      ref: () => then(() => timer.hold(true)),
      unref: () => then(() => timer.hold(false)),
      hasRef: () => timer.holds,
      refresh: () => then(() => timer.again(delay)),
      close: () => then(() => timer.cancel()),
      [Symbol.toPrimitive]() {
        if (number === 0) {
          numbers += 1;
          number = numbers;
          byNumber.set(number, handle);
        }
        return number;
      },
      [Symbol.dispose ?? Symbol.for('nodejs.dispose')]: () => timer.cancel(),
    };
    const then = (change: () => void): Handle => {
      change();
      return handle;
    };
    handles.set(handle, timer);
    return handle;
  }

  function requireFunction(callback: unknown): asserts callback is Callback {
    if (typeof callback === 'function') return;
    throw Object.assign(new TypeError('The "callback" argument must be of type function.'), {
      code: 'ERR_INVALID_ARG_TYPE',
    });
  }

  function setTimeout(callback: Callback, delay?: unknown, ...given: unknown[]): unknown {
    requireFunction(callback);
    if (isExempt(setTimeout)) return real.setTimeout(callback, delayOf(delay), ...given);
    const delayMs = delayOf(delay);
    if (delayMs > SHORT_MS)
      return handleOf(
        timers.plan(delayMs, () => callback(...given)),
        delayMs,
      );
    const timer = real.setTimeout(() => {
      short.delete(timer);
      callback(...given);
    }, delayMs);
    short.add(timer);
    return timer;
  }

  function setInterval(callback: Callback, delay?: unknown, ...given: unknown[]): unknown {
    requireFunction(callback);
    const delayMs = delayOf(delay);
    if (delayMs <= SHORT_MS || isExempt(setInterval)) return real.setInterval(callback, delayMs, ...given);
    let isOver = false;
    const timer = timers.plan(delayMs, () => {
      try {
        callback(...given);
      } finally {
        // What the callback has cleared stays so; what it has refreshed is planned already.
        if (!isOver && !timer.isPlanned) timer.again(delayMs);
      }
    });
    const watched: VirtualTimer = {
      ...timer,
      get isPlanned() {
        return timer.isPlanned;
      },
      get holds() {
        return timer.holds;
      },
      cancel() {
        isOver = true;
        timer.cancel();
      },
    };
    return handleOf(watched, delayMs);
  }

  return {
    setTimeout,
    setInterval,
    clear(handle) {
      const found = typeof handle === 'number' || typeof handle === 'string' ? byNumber.get(Number(handle)) : handle;
      const timer = typeof found === 'object' && found !== null ? handles.get(found) : undefined;
      if (timer !== undefined) {
        timer.cancel();
        if (typeof handle !== 'object') byNumber.delete(Number(handle));
        return;
      }
      short.delete(handle);
      real.clearTimeout(handle as NodeJS.Timeout);
    },
    shortOnes: () => short.size,
  };
}
