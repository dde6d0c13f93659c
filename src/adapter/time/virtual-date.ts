import { real } from './real.js';

/**
 * A `Date` whose now is another: as constructor without arguments, as function, and by `Date.now`. All else, the
 * prototype and dates made before included, is as it was.
 */
export function createVirtualDate(now: () => number): DateConstructor {
  const virtual = new Proxy(real.Date, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new real.Date(now()).toString(),
  });
  // Node's own modules hold the original function and never look it up again.
  virtual.now = now;
  virtual.prototype.constructor = virtual;
  return virtual;
}
