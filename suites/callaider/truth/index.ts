import type { Rule } from '../../rule.js';
import { callsNameOperators } from './calls-name-operators.js';
import { isComplete, reachesBack } from './complete.js';
import { fieldRules } from './field-rules.js';
import { filterRules } from './filters.js';
import { operatorKeepsOneId } from './operator-keeps-one-id.js';
import { operatorsAreListed } from './operators-are-listed.js';
import { recordingRules as recordingTruthRules } from './recording-rules.js';
import { holdsNoCallTwice, holdsNothingForbidden, holdsNothingInvented } from './rows.js';

/** An adapter's answers, held against what the simulator behind it knows. */
export const truthRules: readonly Rule[] = [
  isComplete,
  reachesBack,
  holdsNothingForbidden,
  holdsNoCallTwice,
  holdsNothingInvented,
  ...fieldRules,
  ...filterRules,
  operatorKeepsOneId,
  callsNameOperators,
  operatorsAreListed,
  ...recordingTruthRules,
];
