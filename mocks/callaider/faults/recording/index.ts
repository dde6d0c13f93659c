import type { ReferenceFault } from '../fault.js';

export const recordingFaults: readonly ReferenceFault[] = [];
