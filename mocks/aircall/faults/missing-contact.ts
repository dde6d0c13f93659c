import { simulatorFault } from '../../kit/faults/simulator-fault.js';

/** Committed by the list of calls and by single calls themselves. */
export const missingContact = simulatorFault<object>({
  name: 'missing-contact',
  story: 'contact is null although it was asked for, as for a number that only a CRM knows.',
  options: {},
});
