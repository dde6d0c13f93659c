import { simulatorFault } from '../../kit/faults/simulator-fault.js';

/** Both are committed by the endpoint itself, once for each recording. */
export const storageRefusesRemoval = simulatorFault<object>({
  name: 'storage-refuses-removal',
  story: 'A recording cannot be deleted from the cloud storage, and stays.',
  options: {},
});

export const removalGoesWrong = simulatorFault<object>({
  name: 'removal-goes-wrong',
  story: 'Deleting a recording meets a technical error, and the recording stays.',
  options: {},
});
