import { simulatorFault } from '../../kit/faults/simulator-fault.js';

/** Committed by the storage itself. */
export const expiredRecording = simulatorFault<object>({
  name: 'expired-recording',
  story: 'A link to a recording has expired when it is followed, as after a long wait in a queue.',
  options: {},
});
