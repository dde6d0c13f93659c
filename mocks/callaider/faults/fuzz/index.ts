import type { ReferenceFault } from '../fault.js';
import { directionTakesOneOperator } from './direction-takes-one-operator.js';
import { falseMatchesNothing } from './false-matches-nothing.js';
import { longOperatorListIgnored } from './long-operator-list-ignored.js';
import { otherScriptsMatchNothing } from './other-scripts-match-nothing.js';
import { secondDayLeftOut } from './second-day-left-out.js';
import { shortWindowEndsWithItsSlot } from './short-window-ends-with-its-slot.js';
import { thirdOperatorBoundTwice } from './third-operator-bound-twice.js';
import { valueListCutToFour } from './value-list-cut-to-four.js';

/** Defects that only generated requests find: no request of a usual check has what it takes to show them. */
export const fuzzFaults: readonly ReferenceFault[] = [
  secondDayLeftOut,
  shortWindowEndsWithItsSlot,
  thirdOperatorBoundTwice,
  longOperatorListIgnored,
  directionTakesOneOperator,
  falseMatchesNothing,
  valueListCutToFour,
  otherScriptsMatchNothing,
];
