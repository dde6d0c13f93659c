import { simulatorFault } from '../../kit/faults/simulator-fault.js';

/** Committed by lead/bulksave itself. */
export const everyOtherLeadRefused = simulatorFault<object>({
  name: 'every-other-lead-refused',
  story: 'Of the leads of a bulk every second one is refused, whatever it says; the answer is 200 all the same.',
  options: {},
});
