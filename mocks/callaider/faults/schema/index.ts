import type { ReferenceFault } from '../fault.js';

export const schemaFaults: readonly ReferenceFault[] = [];
