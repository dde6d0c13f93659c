import type { Rule } from '../../../rule.js';

/** How POST /calls reads a request, in the order of the contract's clauses. */
export const requestRules: readonly Rule[] = [];
