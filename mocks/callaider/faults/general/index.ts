import type { ReferenceFault } from '../fault.js';
import { byteOrderMark } from './byte-order-mark.js';
import { callsAnswer201 } from './calls-answer-201.js';
import { callsByGet } from './calls-by-get.js';
import { callsUnderAnotherPath } from './calls-under-another-path.js';
import { catchAllPage } from './catch-all-page.js';
import { contactsAnswer206 } from './contacts-answer-206.js';
import { contactsCrash } from './contacts-crash.js';
import { contactsNotRouted } from './contacts-not-routed.js';
import { errorAsObject } from './error-as-object.js';
import { errorsOfAnotherShape } from './errors-of-another-shape.js';
import { gzipForEveryone } from './gzip-for-everyone.js';
import { gzipInNameOnly } from './gzip-in-name-only.js';
import { jsonAsHtml } from './json-as-html.js';
import { jsonEncodedTwice } from './json-encoded-twice.js';
import { jsonErrorsAsText } from './json-errors-as-text.js';
import { keyEchoed } from './key-echoed.js';
import { lettersLost } from './letters-lost.js';
import { missingRecordingAsPage } from './missing-recording-as-page.js';
import { namesGarbled } from './names-garbled.js';
import { namesMadeUp } from './names-made-up.js';
import { notANumber } from './not-a-number.js';
import { noticeBeforeJson } from './notice-before-json.js';
import { pythonLiterals } from './python-literals.js';
import { recordingsPending } from './recordings-pending.js';
import { recordingsStumble } from './recordings-stumble.js';
import { rowsComeAndGo } from './rows-come-and-go.js';
import { slashAppended } from './slash-appended.js';
import { sqlInErrors } from './sql-in-errors.js';
import { stackTraceInErrors } from './stack-trace-in-errors.js';
import { twoErrorShapes } from './two-error-shapes.js';
import { unknownClientsRefused } from './unknown-clients-refused.js';
import { unknownFieldsRefused } from './unknown-fields-refused.js';
import { unknownRoutesCrash } from './unknown-routes-crash.js';
import { windows1252 } from './windows-1252.js';

export const generalFaults: readonly ReferenceFault[] = [
  contactsNotRouted,
  callsUnderAnotherPath,
  noticeBeforeJson,
  byteOrderMark,
  notANumber,
  pythonLiterals,
  jsonEncodedTwice,
  windows1252,
  jsonAsHtml,
  jsonErrorsAsText,
  callsAnswer201,
  contactsAnswer206,
  recordingsPending,
  contactsCrash,
  recordingsStumble,
  twoErrorShapes,
  errorAsObject,
  missingRecordingAsPage,
  errorsOfAnotherShape,
  stackTraceInErrors,
  sqlInErrors,
  keyEchoed,
  slashAppended,
  catchAllPage,
  unknownRoutesCrash,
  callsByGet,
  unknownFieldsRefused,
  unknownClientsRefused,
  rowsComeAndGo,
  namesMadeUp,
  namesGarbled,
  lettersLost,
  gzipForEveryone,
  gzipInNameOnly,
];
