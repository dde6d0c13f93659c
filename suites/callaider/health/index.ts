import type { Rule } from '../../rule.js';
import { answers200 } from './answers-200.js';
import { isStable } from './is-stable.js';
import { needsNoBody } from './needs-no-body.js';
import { readiness } from './readiness.js';
import { saysSuccess } from './says-success.js';

/** In the order of the contract's clauses. */
export const healthRules: readonly Rule[] = [answers200, saysSuccess, needsNoBody, isStable, readiness];
