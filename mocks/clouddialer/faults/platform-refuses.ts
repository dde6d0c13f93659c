import { simulatorFault } from '../../kit/faults/simulator-fault.js';

/** Committed by POST /calls itself, behind its checks. */
export const platformRefuses = simulatorFault<object>({
  name: 'platform-refuses',
  story: 'A right call is answered with 502: the telephony platform cannot queue it.',
  options: {},
});
