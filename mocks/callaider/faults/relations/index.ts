import type { ReferenceFault } from '../fault.js';
import { bodyReadByPattern } from './body-read-by-pattern.js';
import { bothBoundsExcluded } from './both-bounds-excluded.js';
import { boundsCutToQuarterHours } from './bounds-cut-to-quarter-hours.js';
import { boundsTakenByPlace } from './bounds-taken-by-place.js';
import { combinedFiltersCut } from './combined-filters-cut.js';
import { dailyExportsEndEarly } from './daily-exports-end-early.js';
import { filteredCallsTellTalkTime } from './filtered-calls-tell-talk-time.js';
import { filteredWindowInWholeDays } from './filtered-window-in-whole-days.js';
import { lastDayLeftOut } from './last-day-left-out.js';
import { longAnswersCut } from './long-answers-cut.js';
import { nearestCallsWhenNone } from './nearest-calls-when-none.js';
import { operatorsCountTogether } from './operators-count-together.js';
import { operatorsCutToFive } from './operators-cut-to-five.js';
import { operatorsNeedSorting } from './operators-need-sorting.js';
import { repeatedOperatorCrashes } from './repeated-operator-crashes.js';
import { repeatedOperatorRepeatsCalls } from './repeated-operator-repeats-calls.js';
import { shortCallsMissingInLongWindows } from './short-calls-missing-in-long-windows.js';
import { transfersGoBothWays } from './transfers-go-both-ways.js';
import { windowPadded } from './window-padded.js';

export const relationsFaults: readonly ReferenceFault[] = [
  transfersGoBothWays,
  longAnswersCut,
  bothBoundsExcluded,
  lastDayLeftOut,
  shortCallsMissingInLongWindows,
  operatorsCountTogether,
  operatorsNeedSorting,
  repeatedOperatorCrashes,
  repeatedOperatorRepeatsCalls,
  combinedFiltersCut,
  filteredWindowInWholeDays,
  operatorsCutToFive,
  bodyReadByPattern,
  boundsTakenByPlace,
  windowPadded,
  nearestCallsWhenNone,
  boundsCutToQuarterHours,
  dailyExportsEndEarly,
  filteredCallsTellTalkTime,
];
