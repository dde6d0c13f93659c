import { Interrupted } from './stop.js';

export type Sleep = (seconds: number, signal: AbortSignal) => Promise<void>;

/** @throws Interrupted as soon as the signal fires */
export const sleep: Sleep = (seconds, signal) =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Interrupted());
    const stop = (): void => {
      clearTimeout(timer);
      reject(new Interrupted());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    signal.addEventListener('abort', stop, { once: true });
  });
