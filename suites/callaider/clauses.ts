import type { Clause } from '../suite.js';

export const clauses: readonly Clause[] = [];
