import type { SimulatorFault } from '../../kit/faults/simulator-fault.js';
import { everyOtherLeadRefused } from './every-other-lead-refused.js';
import { removalGoesWrong, storageRefusesRemoval } from './removal.js';
import { transient400 } from './transient-400.js';

export const faults: readonly SimulatorFault[] = [
  transient400,
  everyOtherLeadRefused,
  storageRefusesRemoval,
  removalGoesWrong,
];
