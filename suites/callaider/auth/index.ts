import type { Rule } from '../../rule.js';

/** In the order of the contract's clauses. */
export const authRules: readonly Rule[] = [];
