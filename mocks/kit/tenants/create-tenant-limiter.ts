import { fixedWindow } from '../limits/fixed-window.js';
import { createLimiter, type Limiter } from '../limits/limiter.js';
import { OptionError } from '../option-error.js';
import type { Provider } from '../provider.js';
import type { SimulatorOptions } from '../simulator-options.js';

/**
 * The limit that the simulator was started with, else the provider's own; `undefined` where nothing is counted.
 * @throws OptionError for a limit that lets nothing through
 */
export function createTenantLimiter<S>(provider: Provider<S>, { limits }: SimulatorOptions): Limiter | undefined {
  if (limits === false) return undefined;
  if (limits === undefined || limits === true) return provider.limit?.create?.();
  const { requests, seconds } = limits;
  if (Number.isInteger(requests) && requests >= 1 && seconds > 0 && Number.isFinite(seconds)) {
    return createLimiter(fixedWindow({ requests, windowSeconds: seconds }));
  }
  throw new OptionError(`A limit of ${requests} requests in ${seconds} s cannot be`, 'Take at least 1 of each');
}
