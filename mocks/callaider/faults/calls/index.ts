import type { ReferenceFault } from '../fault.js';
import { fieldsFaults } from './fields/index.js';
import { requestFaults } from './request/index.js';

export const callsFaults: readonly ReferenceFault[] = [...requestFaults, ...fieldsFaults];
