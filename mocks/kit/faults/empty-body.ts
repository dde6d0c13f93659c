import { simulatorFault } from './simulator-fault.js';
import { withText } from './text-of.js';

export const emptyBody = simulatorFault<object>({
  name: 'empty-body',
  story: 'Status and headers are right, and the body has no byte.',
  options: {},
  after: (reply) => withText(reply, ''),
});
