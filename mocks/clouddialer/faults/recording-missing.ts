import { simulatorFault } from '../../kit/faults/simulator-fault.js';

/** Committed by the download itself. */
export const recordingMissing = simulatorFault<object>({
  name: 'recording-missing',
  story: 'A recording that was there a moment ago answers 404.',
  options: {},
});
