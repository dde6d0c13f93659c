import { fault } from '../fault.js';

export const lastKeyWins = fault({
  name: 'last-key-wins',
  story: 'Headers are put into a map one after another, so the last of a name stays.',
  breaks: { 'auth/conflicting-keys-refused': 'warn' },
  apply: (right) => ({
    ...right,
    keyOf: (request) => right.keyOf({ ...request, all: (name) => request.all(name).slice(-1) }),
  }),
});
