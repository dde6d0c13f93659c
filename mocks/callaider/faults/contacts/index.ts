import type { ReferenceFault } from '../fault.js';

export const contactsFaults: readonly ReferenceFault[] = [];
