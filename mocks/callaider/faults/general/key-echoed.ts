import { fault } from '../fault.js';

export const keyEchoed = fault({
  name: 'key-echoed',
  story: 'The refusal quotes the key that was sent.',
  breaks: { 'general/errors-hide-internals': 'warn' },
  apply: (right) => ({
    ...right,
    unauthorized(request) {
      const sent = right.keyOf(request);
      return right.error(401, sent === undefined ? 'No key was sent' : `The key ${sent} is not valid`);
    },
  }),
});
