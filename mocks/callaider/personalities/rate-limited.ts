import { personality } from './personality.js';

const REQUESTS = 40;
const PER_SECONDS = 1;

export const rateLimited = personality({
  name: 'rate-limited',
  story: `At most ${REQUESTS} requests in a second; the next ones wait, whoever sends them.`,
  expects: {},
  apply(right) {
    let until = Number.NEGATIVE_INFINITY;
    let left = 0;
    return {
      ...right,
      admit(endpoint, request) {
        if (endpoint === 'audio') return right.admit(endpoint, request);
        const now = right.account.now();
        if (now >= until) {
          until = now + PER_SECONDS;
          left = REQUESTS;
        }
        if (left === 0) return { ...right.error(429, 'Too many requests'), headers: { 'Retry-After': '1' } };
        left -= 1;
        return right.admit(endpoint, request);
      },
    };
  },
});
