import { fault } from '../fault.js';

export const keyLengthCrashes = fault({
  name: 'key-length-crashes',
  story: 'The constant-time comparison throws when the lengths differ, and nobody catches it.',
  breaks: { 'auth/odd-keys-refused': 'fail' },
  apply: (right) => ({
    ...right,
    admit(endpoint, request) {
      const sent = right.keyOf(request);
      const throws = sent !== undefined && sent.length !== right.account.secret.length;
      return throws ? right.error(500, 'Internal error') : right.admit(endpoint, request);
    },
  }),
});
