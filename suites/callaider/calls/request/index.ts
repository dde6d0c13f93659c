import type { Rule } from '../../../rule.js';
import { answersWithList } from './answers-with-list.js';
import { anyOrder } from './any-order.js';
import { charsetIsAccepted } from './charset-is-accepted.js';
import { completeInOneAnswer } from './complete-in-one-answer.js';
import { incomingOnly, outgoingOnly } from './direction-filter.js';
import { emptyFiltersFilterNothing } from './empty-filters-filter-nothing.js';
import { emptyOperatorsDoNoHarm } from './empty-operators-do-no-harm.js';
import { emptyWindowIsAnEmptyList } from './empty-window-is-an-empty-list.js';
import { filtersCombine } from './filters-combine.js';
import { invertedWindowIsEmpty } from './inverted-window-is-empty.js';
import { longWindowsWork } from './long-windows-work.js';
import { malformedBodyIsRefused } from './malformed-body-is-refused.js';
import { nullMeansAbsent } from './null-means-absent.js';
import { oddTimestampsDoNoHarm } from './odd-timestamps-do-no-harm.js';
import { onlyInWindow } from './only-in-window.js';
import { oneOperator, severalOperators } from './operator-filter.js';
import { unknownDirectionIsNotEverything } from './unknown-direction-is-not-everything.js';
import { unknownOperatorMatchesNothing } from './unknown-operator-matches-nothing.js';
import { windowInSeconds } from './window-in-seconds.js';
import { windowIsEnough } from './window-is-enough.js';
import { windowIsRequired } from './window-is-required.js';
import { zeroLengthWindowWorks } from './zero-length-window-works.js';

/** How POST /calls reads a request, in the order of the contract's clauses. */
export const requestRules: readonly Rule[] = [
  answersWithList,
  emptyWindowIsAnEmptyList,
  windowIsEnough,
  windowInSeconds,
  windowIsRequired,
  malformedBodyIsRefused,
  oddTimestampsDoNoHarm,
  invertedWindowIsEmpty,
  zeroLengthWindowWorks,
  longWindowsWork,
  onlyInWindow,
  incomingOnly,
  outgoingOnly,
  unknownDirectionIsNotEverything,
  oneOperator,
  severalOperators,
  unknownOperatorMatchesNothing,
  emptyOperatorsDoNoHarm,
  filtersCombine,
  nullMeansAbsent,
  emptyFiltersFilterNothing,
  charsetIsAccepted,
  completeInOneAnswer,
  anyOrder,
];
