import type { ReferenceFault } from '../../fault.js';

export const fieldsFaults: readonly ReferenceFault[] = [];
