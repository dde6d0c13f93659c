import type { Incoming, Reply } from '../../behaviour.js';
import { fault } from '../fault.js';

const KEPT_SECONDS = 30;

export const refusalsCached = fault({
  name: 'refusals-cached',
  story: 'A cache in front keeps the 401 of /contacts, and the key then meets it too.',
  breaks: { 'auth/not-from-shared-cache': 'warn' },
  apply(right) {
    const kept = new Map<string, Reply & { readonly until: number }>();
    return {
      ...right,
      admit(endpoint, request) {
        const old = kept.get(addressOf(request));
        if (old !== undefined && right.account.now() < old.until) return old;
        const refused = right.admit(endpoint, request);
        const isKept = endpoint === 'contacts' && request.method === 'GET' && refused !== undefined;
        if (isKept) kept.set(addressOf(request), { ...refused, until: right.account.now() + KEPT_SECONDS });
        return refused;
      },
    };
  },
});

const addressOf = ({ method, path, query }: Incoming): string => `${method} ${path}?${query}`;
