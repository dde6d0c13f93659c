import { simulatorFault } from './simulator-fault.js';

export const webhookDelay = simulatorFault<{ seconds: number }>({
  name: 'webhook-delay',
  story: 'An event is sent late.',
  options: { seconds: { default: 60, least: 0, most: 604_800, about: 'How late, in seconds of the clock' } },
  delivery: (plan, { options }) => ({ ...plan, copies: plan.copies.map((wait) => wait + options.seconds) }),
});
