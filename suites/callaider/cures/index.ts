import type { Cure } from '../../cure.js';
import { askedInOtherWays } from './asked-in-other-ways.js';
import { clientNumbersDressedUp } from './client-numbers-dressed-up.js';
import { compressedAnswers } from './compressed-answers.js';
import { contactFields } from './contact-fields.js';
import { durationsAsClocks } from './durations-as-clocks.js';
import { durationsInOtherUnits } from './durations-in-other-units.js';
import { durationsLeftOut } from './durations-left-out.js';
import { errorsOfOtherShapes, errorsThatTellTooMuch } from './errors-of-other-shapes.js';
import { fieldsNamedOtherwise } from './fields-named-otherwise.js';
import { filtersAsTheContractSays } from './filters-as-the-contract-says.js';
import { healthInOtherWords, healthNotThere } from './health-in-other-words.js';
import { jsonInOtherBytes } from './json-in-other-bytes.js';
import { jsonUnderAnotherType } from './json-under-another-type.js';
import { listsWrappedOtherwise } from './lists-wrapped-otherwise.js';
import { namesInParts } from './names-in-parts.js';
import { linksToNothing, unknownCallsRefused } from './no-recording-said-otherwise.js';
import { noSchemaSaidOtherwise } from './no-schema-said-otherwise.js';
import { noneSaidOtherwise } from './none-said-otherwise.js';
import { nullForNothing } from './null-for-nothing.js';
import { numbersAsText } from './numbers-as-text.js';
import { operatorsOfContacts } from './operators-of-contacts.js';
import { propertiesAsJsonText, propertiesAsPairs } from './properties-packed.js';
import { propertyValues } from './property-values.js';
import { recordingFields } from './recording-fields.js';
import { recordingLinks } from './recording-links.js';
import { refusalsWithOtherCodes } from './refusals-with-other-codes.js';
import { requestsThatAskNothing } from './requests-that-ask-nothing.js';
import { routesThatAreNotThere } from './routes-that-are-not-there.js';
import { rowsTwice } from './rows-twice.js';
import { schemaBesideCalls } from './schema-beside-calls.js';
import { schemaEntries } from './schema-entries.js';
import { strangersLetIn } from './strangers-let-in.js';
import { successWithOtherCodes } from './success-with-other-codes.js';
import { textAsNumbers } from './text-as-numbers.js';
import { textAsObjects } from './text-as-objects.js';
import { textDecodedWrongly } from './text-decoded-wrongly.js';
import { timesAsDates } from './times-as-dates.js';
import { timesInLocalTime } from './times-in-local-time.js';
import { timesInOtherUnits } from './times-in-other-units.js';
import { unansweredCalls } from './unanswered-calls.js';
import { windowsAsAsked } from './windows-as-asked.js';
import { directionsInOtherWords, sidesInOtherWords } from './words-of-other-systems.js';

/** Of two that are right and change as much, the first is told. */
export const callaiderCures: readonly Cure[] = [
  ...listsWrappedOtherwise,
  ...jsonInOtherBytes,
  ...fieldsNamedOtherwise,
  namesInParts,
  timesInOtherUnits,
  timesAsDates,
  timesInLocalTime,
  numbersAsText,
  durationsAsClocks,
  durationsInOtherUnits,
  durationsLeftOut,
  directionsInOtherWords,
  sidesInOtherWords,
  ...textAsNumbers,
  ...textAsObjects,
  ...nullForNothing,
  propertiesAsJsonText,
  propertiesAsPairs,
  ...contactFields,
  ...clientNumbersDressedUp,
  ...operatorsOfContacts,
  ...rowsTwice,
  ...schemaEntries,
  ...schemaBesideCalls,
  ...propertyValues,
  textDecodedWrongly,
  healthInOtherWords,
  healthNotThere,
  successWithOtherCodes,
  noneSaidOtherwise,
  noSchemaSaidOtherwise,
  linksToNothing,
  unknownCallsRefused,
  ...recordingLinks,
  ...recordingFields,
  jsonUnderAnotherType,
  ...compressedAnswers,
  errorsOfOtherShapes,
  errorsThatTellTooMuch,
  refusalsWithOtherCodes,
  ...strangersLetIn,
  ...routesThatAreNotThere,
  ...askedInOtherWays,
  ...requestsThatAskNothing,
  ...filtersAsTheContractSays,
  windowsAsAsked,
  ...unansweredCalls,
];
