import type { Incoming, Reply } from '../../behaviour.js';
import { fault } from '../fault.js';

export const contactsCachedForAll = fault({
  name: 'contacts-cached-for-all',
  story: 'A cache in front keeps /contacts by its address, for the operators and for everybody else.',
  breaks: { 'auth/not-from-shared-cache': 'fail' },
  apply(right) {
    const kept = new Map<string, Reply>();
    return {
      ...right,
      admit: (endpoint, request) => kept.get(addressOf(request)) ?? right.admit(endpoint, request),
      finish(reply, endpoint, request) {
        const finished = right.finish(reply, endpoint, request);
        if (endpoint !== 'contacts' || request.method !== 'GET' || reply.status !== 200) return finished;
        const cacheable = { ...finished, headers: { ...finished.headers, 'Cache-Control': 'public, max-age=300' } };
        kept.set(addressOf(request), cacheable);
        return cacheable;
      },
    };
  },
});

const addressOf = ({ method, path, query }: Incoming): string => `${method} ${path}?${query}`;
