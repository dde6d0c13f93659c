import { simulatorFault } from './simulator-fault.js';

/** A day: longer than any client waits. */
const FOR_EVER_SECONDS = 86_400;

export const hang = simulatorFault<object>({
  name: 'hang',
  story: 'The request is taken and never answered, until the client gives up.',
  options: {},
  before: () => ({ status: 504, wire: { delaySeconds: FOR_EVER_SECONDS, drop: true } }),
});
