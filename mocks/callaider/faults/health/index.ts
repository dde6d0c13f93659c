import type { ReferenceFault } from '../fault.js';

export const healthFaults: readonly ReferenceFault[] = [];
