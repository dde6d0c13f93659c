import { fault } from '../fault.js';

export const keyOutsideAsciiCrashes = fault({
  name: 'key-outside-ascii-crashes',
  story: 'The comparison takes ASCII only and throws at anything else.',
  breaks: { 'auth/odd-keys-refused': 'fail' },
  apply: (right) => ({
    ...right,
    admit(endpoint, request) {
      const isAscii = /^[ -~]*$/.test(request.header('x-secret-key') ?? '');
      return isAscii ? right.admit(endpoint, request) : right.error(500, 'Internal error');
    },
  }),
});
