import { createRequire, syncBuiltinESMExports } from 'node:module';
import { createPromiseTimers } from './promise-timers.js';
import { real } from './real.js';
import type { TimerFunctions } from './timer-functions.js';
import { createVirtualDate } from './virtual-date.js';

const require = createRequire(import.meta.url);

/**
 * Puts the clock's time in the place of the machine's, for all code of this process that is loaded later or looks it up
 * again: `Date`, timers, `node:timers`, `node:timers/promises`, `AbortSignal.timeout`, `performance.now`,
 * `process.hrtime` and the `Date` header of answers. Waits that Node itself has for its sockets stay real.
 * @param now milliseconds since the epoch
 */
export function installTime(now: () => number, timers: TimerFunctions): void {
  const { setTimeout, setInterval, clear } = timers;
  const promised = createPromiseTimers(timers);
  const custom = Symbol.for('nodejs.util.promisify.custom');
  Object.defineProperty(setTimeout, custom, { value: promised.setTimeout });
  const functions = { setTimeout, setInterval, clearTimeout: clear, clearInterval: clear };
  Object.assign(globalThis, functions, { Date: createVirtualDate(now) });
  Object.assign(require('node:timers') as object, functions);
  const modules = require('node:timers/promises') as Record<string, unknown> & { scheduler: object };
  modules.setTimeout = promised.setTimeout;
  modules.setInterval = promised.setInterval;
  Object.defineProperty(modules.scheduler, 'wait', { value: promised.wait, configurable: true });
  syncBuiltinESMExports();

  AbortSignal.timeout = (delay) => {
    const controller = new AbortController();
    const expire = () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    (setTimeout(expire, delay) as NodeJS.Timeout).unref();
    return controller.signal;
  };
  installStopwatches(now);
  installDateHeader();
}

/** What measures: real time goes on in it, and jumps along with the clock. */
function installStopwatches(now: () => number): void {
  const began = now();
  const jumpedMs = (): number => now() - began;
  Object.defineProperty(performance, 'now', {
    value: () => real.performanceNow() + jumpedMs(),
    configurable: true,
    writable: true,
  });
  const bigint = (): bigint => real.hrtimeBigint() + BigInt(Math.round(jumpedMs())) * 1_000_000n;
  const hrtime = (since?: [number, number]): [number, number] => {
    const passed = bigint() - (since === undefined ? 0n : BigInt(since[0]) * 1_000_000_000n + BigInt(since[1]));
    return [Number(passed / 1_000_000_000n), Number(passed % 1_000_000_000n)];
  };
  process.hrtime = Object.assign(hrtime, { bigint });
}

/** Node writes the header by a `Date` of its own. */
function installDateHeader(): void {
  const { ServerResponse } = require('node:http') as typeof import('node:http');
  const { writeHead } = ServerResponse.prototype;
  ServerResponse.prototype.writeHead = function (this: typeof ServerResponse.prototype, ...given: unknown[]) {
    if (this.sendDate && !this.headersSent && !this.hasHeader('date')) {
      this.setHeader('Date', new Date().toUTCString());
    }
    return Reflect.apply(writeHead, this, given);
  } as typeof writeHead;
}
