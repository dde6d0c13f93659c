import { fault } from '../fault.js';

export const keyAsBearerAccepted = fault({
  name: 'key-as-bearer-accepted',
  story: 'The guard of the main application is used, which takes bearer tokens too.',
  breaks: { 'auth/key-only-in-header': 'fail' },
  apply: (right) => ({
    ...right,
    keyOf: (request) => right.keyOf(request) ?? /^Bearer (.+)$/i.exec(request.header('authorization') ?? '')?.[1],
  }),
});
