import type { ReferenceFault } from '../../fault.js';

export const requestFaults: readonly ReferenceFault[] = [];
