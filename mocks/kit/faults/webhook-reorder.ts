import { simulatorFault } from './simulator-fault.js';

export const webhookReorder = simulatorFault<{ seconds: number }>({
  name: 'webhook-reorder',
  story: 'Events arrive in another order than they happened in.',
  options: {
    seconds: { default: 120, least: 0, most: 604_800, about: 'Each is late by up to so many seconds of the clock' },
  },
  delivery: (plan, { options, chance }) => ({
    ...plan,
    copies: plan.copies.map((wait) => wait + options.seconds * chance),
  }),
});
