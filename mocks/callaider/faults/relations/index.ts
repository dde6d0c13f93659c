import type { ReferenceFault } from '../fault.js';
import { anyMeansExactlyOne } from './any-means-exactly-one.js';
import { bodyReadByPattern } from './body-read-by-pattern.js';
import { bothBoundsExcluded } from './both-bounds-excluded.js';
import { boundsCutToQuarterHours } from './bounds-cut-to-quarter-hours.js';
import { boundsTakenByPlace } from './bounds-taken-by-place.js';
import { combinedFiltersCut } from './combined-filters-cut.js';
import { filteredCallsTellTalkTime } from './filtered-calls-tell-talk-time.js';
import { filteredWindowTooWide } from './filtered-window-too-wide.js';
import { lastDayLeftOut } from './last-day-left-out.js';
import { longAnswersCut } from './long-answers-cut.js';
import { nearestCallsWhenNone } from './nearest-calls-when-none.js';
import { operatorsCountTogether } from './operators-count-together.js';
import { operatorsCutToFive } from './operators-cut-to-five.js';
import { operatorsNeedSorting } from './operators-need-sorting.js';
import { repeatedOperatorCrashes } from './repeated-operator-crashes.js';
import { repeatedOperatorRepeatsCalls } from './repeated-operator-repeats-calls.js';
import { severalDatesFromShiftReports } from './several-dates-from-shift-reports.js';
import { shortCallsMissingFromReports } from './short-calls-missing-from-reports.js';
import { transfersGoBothWays } from './transfers-go-both-ways.js';
import { windowPadded } from './window-padded.js';

export const relationsFaults: readonly ReferenceFault[] = [
  transfersGoBothWays,
  longAnswersCut,
  bothBoundsExcluded,
  lastDayLeftOut,
  shortCallsMissingFromReports,
  operatorsCountTogether,
  operatorsNeedSorting,
  repeatedOperatorCrashes,
  repeatedOperatorRepeatsCalls,
  combinedFiltersCut,
  filteredWindowTooWide,
  operatorsCutToFive,
  bodyReadByPattern,
  boundsTakenByPlace,
  windowPadded,
  nearestCallsWhenNone,
  boundsCutToQuarterHours,
  severalDatesFromShiftReports,
  anyMeansExactlyOne,
  filteredCallsTellTalkTime,
];
