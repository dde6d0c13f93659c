import { personality } from './personality.js';

export const oneDirection = personality({
  name: 'one-direction',
  story: 'A click-to-call service: every call is outgoing.',
  world: { only: 'outgoing' },
  expects: {},
});
