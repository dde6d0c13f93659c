import { simulatorFault } from './simulator-fault.js';
import { withHeader } from './with-header.js';

export const wrongContentType = simulatorFault<{ type: string }>({
  name: 'wrong-content-type',
  story: 'The body is right, but Content-Type says that it is something else.',
  options: { type: { default: 'text/html; charset=utf-8', about: 'What Content-Type says' } },
  after: (reply, { options }) => withHeader(reply, 'Content-Type', options.type),
});
