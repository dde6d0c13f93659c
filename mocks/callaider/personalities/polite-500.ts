import { personality } from './personality.js';

export const polite500 = personality({
  name: 'polite-500',
  story:
    'Only documented codes are used for bodies: one that cannot be read is answered 500, in the shape of all errors.',
  expects: {},
  apply: (right) => ({
    ...right,
    error: (status, message) => right.error([400, 413, 415].includes(status) ? 500 : status, message),
  }),
});
