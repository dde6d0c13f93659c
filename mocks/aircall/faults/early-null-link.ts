import { simulatorFault } from '../../kit/faults/simulator-fault.js';

/** Committed by the list of calls itself. */
export const earlyNullLink = simulatorFault<object>({
  name: 'early-null-link',
  story: 'next_page_link is null although there is another page.',
  options: {},
});
