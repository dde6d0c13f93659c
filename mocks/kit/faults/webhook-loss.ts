import { simulatorFault } from './simulator-fault.js';

export const webhookLoss = simulatorFault<object>({
  name: 'webhook-loss',
  story: 'An event is never sent.',
  options: {},
  delivery: (plan) => ({ ...plan, copies: [] }),
});
