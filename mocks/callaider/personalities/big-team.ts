import { personality } from './personality.js';

export const bigTeam = personality({
  name: 'big-team',
  story: 'More operators than calls on most days: many of them have none.',
  world: { operators: 220 },
  expects: {},
});
