import type { TimerFunctions } from './timer-functions.js';

interface WaitOptions {
  readonly signal?: AbortSignal;
  /** `false`: the wait does not keep the process alive. */
  readonly ref?: boolean;
}

/** `setTimeout`, `setInterval` and `scheduler.wait` of `node:timers/promises`. */
export interface PromiseTimers {
  setTimeout(delay?: number, value?: unknown, options?: WaitOptions): Promise<unknown>;
  setInterval(delay?: number, value?: unknown, options?: WaitOptions): AsyncGenerator<unknown>;
  wait(delay?: number, options?: WaitOptions): Promise<unknown>;
}

export function createPromiseTimers({ setTimeout, clear }: TimerFunctions): PromiseTimers {
  function wait(delay?: number, value?: unknown, { signal, ref }: WaitOptions = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(abortError(signal));
        return;
      }
      const stop = (): void => {
        clear(timer);
        if (signal !== undefined) reject(abortError(signal));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve(value);
      }, delay);
      if (ref === false) (timer as NodeJS.Timeout).unref();
      signal?.addEventListener('abort', stop, { once: true });
    });
  }

  return {
    setTimeout: wait,
    async *setInterval(delay, value, options) {
      for (;;) yield await wait(delay, value, options);
    },
    wait: (delay, options) => wait(delay, undefined, options),
  };
}

function abortError({ reason }: AbortSignal): Error {
  const error = new Error('The operation was aborted', { cause: reason });
  return Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR' });
}
