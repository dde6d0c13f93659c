import type { SimulatorFault } from '../../kit/faults/simulator-fault.js';
import { platformRefuses } from './platform-refuses.js';
import { recordingMissing } from './recording-missing.js';

export const faults: readonly SimulatorFault[] = [platformRefuses, recordingMissing];
