import { faults } from './faults/index.js';
import { createReferenceWith, type Reference, type ReferenceOptions } from './reference.js';

/**
 * A provider with any of the known faults.
 * @throws UnknownNameError for a personality or fault that nobody has
 * @throws OptionError for a secret that no header can carry
 */
export const createReference = (options: ReferenceOptions = {}): Reference => createReferenceWith(faults, options);
