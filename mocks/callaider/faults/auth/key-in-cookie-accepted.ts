import type { Incoming } from '../../behaviour.js';
import { fault } from '../fault.js';

export const keyInCookieAccepted = fault({
  name: 'key-in-cookie-accepted',
  story: 'The auth library also looks into the cookies.',
  breaks: { 'auth/key-only-in-header': 'fail' },
  apply: (right) => ({
    ...right,
    keyOf: (request) => right.keyOf(request) ?? cookieOf(request),
  }),
});

function cookieOf(request: Incoming): string | undefined {
  const [, value] = /(?:^|;\s*)secret=([^;]*)/.exec(request.header('cookie') ?? '') ?? [];
  return value === undefined ? undefined : decodeURIComponent(value);
}
