import { personality } from './personality.js';

export const twentyThousandADay = personality({
  name: 'twenty-thousand-a-day',
  story: 'A call centre: twenty thousand answered calls in one day.',
  calls: 30_000,
  world: { days: 1, operators: 60 },
  expects: { warns: ['calls/operator-is-a-contact'] },
});
