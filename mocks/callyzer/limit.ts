import { type Reply, text } from '../kit/http/reply.js';
import { createLimiter } from '../kit/limits/limiter.js';
import { minimumSpacing } from '../kit/limits/minimum-spacing.js';
import type { LimitPolicy, Problem } from '../kit/provider.js';
import type { Switches } from './switches.js';
import type { Own } from './view.js';
import { refusal } from './wire/answers.js';

/**
 * One request of an account every so many seconds, all endpoints together, counted at its start. What is refused does
 * not count, and neither do recordings.
 */
export function limitOf(switches: Switches): { readonly limit?: LimitPolicy<Own> } {
  const seconds = switches['rate.spacing'];
  if (seconds === 0) return {};
  return {
    limit: {
      create: () => createLimiter(minimumSpacing({ seconds })),
      counts: (_, match) => match?.route.operation.open !== true,
    },
  };
}

const MESSAGE = 'Too Many Requests';

export function tooManyRequests(problem: Problem & { readonly kind: 'too-many-requests' }, switches: Switches): Reply {
  const seconds = Math.max(1, Math.ceil(problem.retryAt - problem.now));
  const headers = switches['rate.retryAfter'] ? { 'Retry-After': String(seconds) } : {};
  if (switches['rate.body'] === 'json') return refusal(429, MESSAGE, headers);
  const reply = text(MESSAGE, 429, 'text/plain');
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
