import type { Rule } from '../../rule.js';
import { callsDoNotGrow } from './calls-do-not-grow.js';
import { callsHaveRecordings } from './calls-have-recordings.js';
import { endIsPast } from './end-is-past.js';
import { noActiveCalls } from './no-active-calls.js';
import { noMissedCalls } from './no-missed-calls.js';

/** POST /calls lists completed calls only, in the order of the contract's clauses. */
export const completedRules: readonly Rule[] = [
  noActiveCalls,
  callsDoNotGrow,
  noMissedCalls,
  endIsPast,
  callsHaveRecordings,
];
