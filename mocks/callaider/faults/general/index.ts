import type { ReferenceFault } from '../fault.js';

export const generalFaults: readonly ReferenceFault[] = [];
