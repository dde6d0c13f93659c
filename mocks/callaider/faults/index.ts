import { authFaults } from './auth/index.js';
import { callsFaults } from './calls/index.js';
import { completedFaults } from './completed/index.js';
import { contactsFaults } from './contacts/index.js';
import type { ReferenceFault } from './fault.js';
import { fuzzFaults } from './fuzz/index.js';
import { generalFaults } from './general/index.js';
import { healthFaults } from './health/index.js';
import { propertiesFaults } from './properties/index.js';
import { recordingFaults } from './recording/index.js';
import { relationsFaults } from './relations/index.js';
import { schemaFaults } from './schema/index.js';

/** Every defect that the reference provider can show. */
export const faults: readonly ReferenceFault[] = [
  ...generalFaults,
  ...authFaults,
  ...healthFaults,
  ...contactsFaults,
  ...callsFaults,
  ...completedFaults,
  ...propertiesFaults,
  ...schemaFaults,
  ...recordingFaults,
  ...relationsFaults,
  ...fuzzFaults,
];
