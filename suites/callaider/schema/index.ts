import type { Rule } from '../../rule.js';

/** In the order of the contract's clauses. */
export const schemaRules: readonly Rule[] = [];
