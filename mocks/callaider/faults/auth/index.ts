import type { ReferenceFault } from '../fault.js';

export const authFaults: readonly ReferenceFault[] = [];
