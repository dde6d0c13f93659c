import type { ReferenceFault } from '../../fault.js';
import { callIdMisnamed } from './call-id-misnamed.js';
import { callIdPerLeg } from './call-id-per-leg.js';
import { callIdsAreRowNumbers } from './call-ids-are-row-numbers.js';
import { callIdsEmpty } from './call-ids-empty.js';
import { callIdsNumeric } from './call-ids-numeric.js';
import { callIdsPerRequest } from './call-ids-per-request.js';
import { callRowsAreIds } from './call-rows-are-ids.js';
import { callRowsDoubled } from './call-rows-doubled.js';
import { clientNameAsObject } from './client-name-as-object.js';
import { clientNameNull } from './client-name-null.js';
import { clientNumberIsEmail } from './client-number-is-email.js';
import { clientNumberIsSip } from './client-number-is-sip.js';
import { clientNumberMisspelt } from './client-number-misspelt.js';
import { clientNumberNull } from './client-number-null.js';
import { clientNumberNumeric } from './client-number-numeric.js';
import { directionInCapitals } from './direction-in-capitals.js';
import { directionInbound } from './direction-inbound.js';
import { directionInternal } from './direction-internal.js';
import { directionNull } from './direction-null.js';
import { durationAsClock } from './duration-as-clock.js';
import { durationAsText } from './duration-as-text.js';
import { durationInMilliseconds } from './duration-in-milliseconds.js';
import { durationInMillisecondsAlone } from './duration-in-milliseconds-alone.js';
import { durationInMinutes } from './duration-in-minutes.js';
import { durationMissing } from './duration-missing.js';
import { durationNegative } from './duration-negative.js';
import { durationTypesMixed } from './duration-types-mixed.js';
import { durationWithWrapUp } from './duration-with-wrap-up.js';
import { endBeforeStart } from './end-before-start.js';
import { endTimeAsDate } from './end-time-as-date.js';
import { endTimeInMilliseconds } from './end-time-in-milliseconds.js';
import { endTimeNull } from './end-time-null.js';
import { fieldsInSnakeCase } from './fields-in-snake-case.js';
import { hungUpByAgent } from './hung-up-by-agent.js';
import { hungUpNull } from './hung-up-null.js';
import { operatorIdIsExtension } from './operator-id-is-extension.js';
import { operatorIdMissing } from './operator-id-missing.js';
import { operatorIdNull } from './operator-id-null.js';
import { operatorIdNumeric } from './operator-id-numeric.js';
import { operatorNameAsObject } from './operator-name-as-object.js';
import { operatorNameEmpty } from './operator-name-empty.js';
import { operatorNameMissing } from './operator-name-missing.js';
import { operatorNamesVary } from './operator-names-vary.js';
import { operatorNumberEmpty } from './operator-number-empty.js';
import { operatorNumberNull } from './operator-number-null.js';
import { operatorNumberNumeric } from './operator-number-numeric.js';
import { operatorsHalfListed } from './operators-half-listed.js';
import { propertiesAsJsonText } from './properties-as-json-text.js';
import { propertiesAsPairs } from './properties-as-pairs.js';
import { propertiesEmptyList } from './properties-empty-list.js';
import { propertiesNull } from './properties-null.js';
import { startTimeAsDate } from './start-time-as-date.js';
import { startTimeAsText } from './start-time-as-text.js';
import { startTimeInMicroseconds } from './start-time-in-microseconds.js';
import { startTimeZero } from './start-time-zero.js';
import { timesInMilliseconds } from './times-in-milliseconds.js';

export const fieldsFaults: readonly ReferenceFault[] = [
  callIdsNumeric,
  callIdsEmpty,
  callIdMisnamed,
  callRowsAreIds,
  callIdPerLeg,
  callRowsDoubled,
  callIdsPerRequest,
  callIdsAreRowNumbers,
  directionInbound,
  directionInCapitals,
  directionInternal,
  directionNull,
  durationAsText,
  durationAsClock,
  durationNegative,
  durationMissing,
  startTimeAsDate,
  startTimeAsText,
  timesInMilliseconds,
  startTimeInMicroseconds,
  startTimeZero,
  endTimeInMilliseconds,
  endTimeAsDate,
  endTimeNull,
  endBeforeStart,
  durationInMilliseconds,
  durationInMillisecondsAlone,
  durationInMinutes,
  durationWithWrapUp,
  operatorIdNumeric,
  operatorIdNull,
  operatorIdMissing,
  operatorIdIsExtension,
  operatorsHalfListed,
  operatorNameMissing,
  operatorNameEmpty,
  operatorNameAsObject,
  operatorNumberNumeric,
  operatorNumberNull,
  operatorNumberEmpty,
  operatorNamesVary,
  clientNumberNumeric,
  clientNumberNull,
  clientNameAsObject,
  clientNameNull,
  hungUpByAgent,
  hungUpNull,
  propertiesAsJsonText,
  propertiesAsPairs,
  propertiesNull,
  propertiesEmptyList,
  clientNumberIsEmail,
  clientNumberIsSip,
  fieldsInSnakeCase,
  clientNumberMisspelt,
  durationTypesMixed,
];
