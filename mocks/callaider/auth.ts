import { createHash, timingSafeEqual } from 'node:crypto';
import type { Account, Behaviour } from './behaviour.js';

type Auth = Pick<Behaviour, 'keyOf' | 'keyMatches' | 'needsKey' | 'admit' | 'unauthorized'>;

/** Who is let in. Contract, "Authentication with X-Secret-Key". */
export const auth = (account: Account, the: () => Behaviour): Auth => ({
  keyOf(request) {
    const values = request.all('x-secret-key');
    const only = values.length === 1 ? values[0] : undefined;
    return only === undefined || only === '' ? undefined : utf8(only);
  },
  keyMatches: (sent) => sent !== undefined && sameText(sent, account.secret),
  needsKey: (endpoint) => endpoint !== 'audio',
  admit(endpoint, request) {
    const { needsKey, keyMatches, keyOf, unauthorized } = the();
    if (!needsKey(endpoint, request) || keyMatches(keyOf(request), request)) return undefined;
    return unauthorized(request);
  },
  unauthorized: () => ({
    ...the().error(401, 'The X-Secret-Key header is missing or wrong'),
    headers: { 'WWW-Authenticate': 'ApiKey header="X-Secret-Key"' },
  }),
});

/** Takes the same time wherever the texts differ: digests have one length and tell nothing. */
export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Node reads header values as Latin-1; a key outside ASCII is sent as UTF-8. */
const utf8 = (value: string): string => Buffer.from(value, 'latin1').toString('utf8');
