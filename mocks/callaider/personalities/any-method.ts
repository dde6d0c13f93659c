import { personality } from './personality.js';

export const anyMethod = personality({
  name: 'any-method',
  story: 'One handler per path, whatever the method.',
  expects: {},
  apply: (right) => ({ ...right, allows: () => true }),
});
