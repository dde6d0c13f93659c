export type { Account, Behaviour, CallsQuery, Endpoint, Incoming, Reply } from './behaviour.js';
export { createReference } from './create-reference.js';
export type { ReferenceFault } from './faults/fault.js';
export { faults } from './faults/index.js';
export { personalities } from './personalities/index.js';
export type { Personality } from './personalities/personality.js';
export type { Reference, ReferenceOptions } from './reference.js';
