import type { Rule } from '../../rule.js';
import { fieldRules } from './fields/index.js';
import { requestRules } from './request/index.js';

export const callsRules: readonly Rule[] = [...requestRules, ...fieldRules];
