import { simulatorFault } from './simulator-fault.js';

export const webhookDuplicate = simulatorFault<{ copies: number; seconds: number }>({
  name: 'webhook-duplicate',
  story: 'An event is sent more than once, though it was received.',
  options: {
    copies: { default: 2, least: 2, most: 20, about: 'How often it is sent in all' },
    seconds: { default: 1, least: 0, most: 86_400, about: 'Seconds of the clock between two copies' },
  },
  delivery: (plan, { options: { copies, seconds } }) => ({
    ...plan,
    copies: plan.copies.flatMap((wait) => Array.from({ length: copies }, (_, copy) => wait + copy * seconds)),
  }),
});
