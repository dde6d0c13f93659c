import type { Clause } from '../suite.js';
import { authClauses } from './clauses/auth.js';
import { callsClauses } from './clauses/calls.js';
import { completedClauses } from './clauses/completed.js';
import { contactsClauses } from './clauses/contacts.js';
import { generalClauses } from './clauses/general.js';
import { healthClauses } from './clauses/health.js';
import { operationsClauses } from './clauses/operations.js';
import { propertiesClauses } from './clauses/properties.js';
import { recordingClauses } from './clauses/recording.js';
import { relationsClauses } from './clauses/relations.js';
import { toClause } from './clauses/row.js';
import { schemaClauses } from './clauses/schema.js';

/** Every testable point of the contract, in its order. `source` names the heading of its page. */
export const clauses: readonly Clause[] = [
  ...generalClauses,
  ...authClauses,
  ...healthClauses,
  ...contactsClauses,
  ...callsClauses,
  ...completedClauses,
  ...propertiesClauses,
  ...schemaClauses,
  ...recordingClauses,
  ...relationsClauses,
  ...operationsClauses,
].map(toClause);
