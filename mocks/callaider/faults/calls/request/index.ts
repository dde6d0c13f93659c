import type { ReferenceFault } from '../../fault.js';
import { callsBareArray } from './calls-bare-array.js';
import { callsById } from './calls-by-id.js';
import { callsUnderData } from './calls-under-data.js';
import { charsetRefused } from './charset-refused.js';
import { directionForgetsWindow } from './direction-forgets-window.js';
import { directionIgnored } from './direction-ignored.js';
import { directionInOwnWords } from './direction-in-own-words.js';
import { directionInverted } from './direction-inverted.js';
import { directionOrOperators } from './direction-or-operators.js';
import { directionReplacesOperators } from './direction-replaces-operators.js';
import { directionRequired } from './direction-required.js';
import { emptyFiltersMatchNothing } from './empty-filters-match-nothing.js';
import { emptyFiltersRefused } from './empty-filters-refused.js';
import { emptyOperatorsCrash } from './empty-operators-crash.js';
import { emptyWindow204 } from './empty-window-204.js';
import { emptyWindow404 } from './empty-window-404.js';
import { emptyWindowCrashes } from './empty-window-crashes.js';
import { emptyWindowNull } from './empty-window-null.js';
import { emptyWindowWithoutList } from './empty-window-without-list.js';
import { expectsMilliseconds } from './expects-milliseconds.js';
import { firstOperatorOnly } from './first-operator-only.js';
import { fiveHundredCallsAtMost } from './five-hundred-calls-at-most.js';
import { futureWindowRefused } from './future-window-refused.js';
import { guessesTimeUnit } from './guesses-time-unit.js';
import { hundredCallsAtMost } from './hundred-calls-at-most.js';
import { hundredOldestCalls } from './hundred-oldest-calls.js';
import { incomingIncludesEverything } from './incoming-includes-everything.js';
import { invertedWindowCrashes } from './inverted-window-crashes.js';
import { invertedWindowMeansEverything } from './inverted-window-means-everything.js';
import { invertedWindowSwapped } from './inverted-window-swapped.js';
import { lastOperatorOnly } from './last-operator-only.js';
import { longWindowCrashes } from './long-window-crashes.js';
import { longWindowCut } from './long-window-cut.js';
import { longWindowRefused } from './long-window-refused.js';
import { malformedBodyCrashes } from './malformed-body-crashes.js';
import { malformedBodyMeansEverything } from './malformed-body-means-everything.js';
import { malformedBodyMeansNothing } from './malformed-body-means-nothing.js';
import { missingBoundsMeanEverything } from './missing-bounds-mean-everything.js';
import { missingBoundsMeanLastWeek } from './missing-bounds-mean-last-week.js';
import { missingBoundsMeanNothing } from './missing-bounds-mean-nothing.js';
import { negativeTimesMeanEverything } from './negative-times-mean-everything.js';
import { nextPageAnnounced } from './next-page-announced.js';
import { nullFieldsRefused } from './null-fields-refused.js';
import { nullOperatorsMeanNobody } from './null-operators-mean-nobody.js';
import { nullTimesMeanEverything } from './null-times-mean-everything.js';
import { oldWindowRefused } from './old-window-refused.js';
import { operatorsAsText } from './operators-as-text.js';
import { operatorsByExtension } from './operators-by-extension.js';
import { operatorsIgnored } from './operators-ignored.js';
import { operatorsMatchParts } from './operators-match-parts.js';
import { operatorsMustAllMatch } from './operators-must-all-match.js';
import { operatorsReplaceDirection } from './operators-replace-direction.js';
import { outgoingCrashes } from './outgoing-crashes.js';
import { propertyFiltersRequired } from './property-filters-required.js';
import { startTimeIgnored } from './start-time-ignored.js';
import { stopTimeIgnored } from './stop-time-ignored.js';
import { timesAsTextCrash } from './times-as-text-crash.js';
import { timesAsTextMeanEverything } from './times-as-text-mean-everything.js';
import { timesInLocalTime } from './times-in-local-time.js';
import { twentyCallsAPage } from './twenty-calls-a-page.js';
import { unknownDirectionMeansAll } from './unknown-direction-means-all.js';
import { unknownOperatorRefused } from './unknown-operator-refused.js';
import { unknownOperatorsMeanAll } from './unknown-operators-mean-all.js';
import { windowIgnored } from './window-ignored.js';
import { windowInLocalTime } from './window-in-local-time.js';
import { windowInWholeDays } from './window-in-whole-days.js';
import { zeroLengthWindowCrashes } from './zero-length-window-crashes.js';
import { zeroLengthWindowMeansADay } from './zero-length-window-means-a-day.js';

/** Defects in how POST /calls reads a request, in the order of the rules that they break. */
export const requestFaults: readonly ReferenceFault[] = [
  callsBareArray,
  callsUnderData,
  callsById,
  windowIgnored,
  emptyWindow404,
  emptyWindow204,
  emptyWindowNull,
  emptyWindowCrashes,
  emptyWindowWithoutList,
  oldWindowRefused,
  futureWindowRefused,
  directionRequired,
  propertyFiltersRequired,
  expectsMilliseconds,
  guessesTimeUnit,
  missingBoundsMeanEverything,
  missingBoundsMeanLastWeek,
  missingBoundsMeanNothing,
  malformedBodyMeansEverything,
  malformedBodyCrashes,
  malformedBodyMeansNothing,
  nullTimesMeanEverything,
  timesAsTextCrash,
  timesAsTextMeanEverything,
  negativeTimesMeanEverything,
  invertedWindowSwapped,
  invertedWindowMeansEverything,
  invertedWindowCrashes,
  zeroLengthWindowMeansADay,
  zeroLengthWindowCrashes,
  longWindowCrashes,
  longWindowRefused,
  longWindowCut,
  stopTimeIgnored,
  startTimeIgnored,
  windowInLocalTime,
  timesInLocalTime,
  windowInWholeDays,
  directionForgetsWindow,
  directionIgnored,
  directionInverted,
  directionInOwnWords,
  incomingIncludesEverything,
  outgoingCrashes,
  unknownDirectionMeansAll,
  operatorsIgnored,
  operatorsByExtension,
  operatorsAsText,
  operatorsMatchParts,
  firstOperatorOnly,
  lastOperatorOnly,
  operatorsMustAllMatch,
  unknownOperatorsMeanAll,
  unknownOperatorRefused,
  emptyOperatorsCrash,
  directionOrOperators,
  operatorsReplaceDirection,
  directionReplacesOperators,
  nullFieldsRefused,
  nullOperatorsMeanNobody,
  emptyFiltersRefused,
  emptyFiltersMatchNothing,
  charsetRefused,
  hundredCallsAtMost,
  hundredOldestCalls,
  fiveHundredCallsAtMost,
  twentyCallsAPage,
  nextPageAnnounced,
];
