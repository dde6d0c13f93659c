import { fault } from '../fault.js';

export const firstKeyWins = fault({
  name: 'first-key-wins',
  story: 'The first header of the name is read, and the others are not looked at.',
  breaks: { 'auth/conflicting-keys-refused': 'warn' },
  apply: (right) => ({
    ...right,
    keyOf: (request) => right.keyOf({ ...request, all: (name) => request.all(name).slice(0, 1) }),
  }),
});
