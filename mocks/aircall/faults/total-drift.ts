import { simulatorFault } from '../../kit/faults/simulator-fault.js';

/** Committed by the list of calls itself. */
export const totalDrift = simulatorFault<{ by: number }>({
  name: 'total-drift',
  story: 'meta.total is not the number of calls that the pages give.',
  options: { by: { default: 3, least: -1000, most: 1000, about: 'How many too many' } },
});
