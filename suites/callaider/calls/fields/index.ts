import type { Rule } from '../../../rule.js';

/** What a call of the answer looks like, in the order of the contract's clauses. */
export const fieldRules: readonly Rule[] = [];
