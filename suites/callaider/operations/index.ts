import type { Rule } from '../../rule.js';
import { errorsComeInTime } from './errors-come-in-time.js';
import { oneNamingStyle } from './one-naming-style.js';
import { requestsHaveIds } from './requests-have-ids.js';

/** Advice for production, as far as it shows: told, never graded. In the order of the contract's clauses. */
export const operationsRules: readonly Rule[] = [requestsHaveIds, errorsComeInTime, oneNamingStyle];
