import { personality } from './personality.js';

export const emptyAccount = personality({
  name: 'empty-account',
  story: 'A new installation: operators are there, nobody has called yet.',
  expects: {},
  apply: (right) => ({ ...right, callsIn: () => [], callById: () => undefined }),
});
