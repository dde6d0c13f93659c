import { personality } from './personality.js';

export const trimsKey = personality({
  name: 'trims-key',
  story: 'Blanks around the key are forgiven, on both sides of the comparison.',
  expects: {},
  apply: (right) => ({ ...right, keyOf: (request) => right.keyOf(request)?.trim() }),
});
