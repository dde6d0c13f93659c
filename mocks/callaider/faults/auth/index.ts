import type { ReferenceFault } from '../fault.js';
import { anyKeyAccepted } from './any-key-accepted.js';
import { anyKeyWins } from './any-key-wins.js';
import { callsTakeAnyKey } from './calls-take-any-key.js';
import { callsWithoutKey } from './calls-without-key.js';
import { capitalsUnguarded } from './capitals-unguarded.js';
import { connectionRemembered } from './connection-remembered.js';
import { contactsCachedForAll } from './contacts-cached-for-all.js';
import { contactsWithoutKey } from './contacts-without-key.js';
import { contentTypeBeforeKey } from './content-type-before-key.js';
import { doubleSlashUnguarded } from './double-slash-unguarded.js';
import { emptyKeyAccepted } from './empty-key-accepted.js';
import { firstKeyWins } from './first-key-wins.js';
import { headUnguarded } from './head-unguarded.js';
import { headerNameAsWritten } from './header-name-as-written.js';
import { healthWithoutKey } from './health-without-key.js';
import { keyAsBearerAccepted } from './key-as-bearer-accepted.js';
import { keyBlanksRemoved } from './key-blanks-removed.js';
import { keyCaseIgnored } from './key-case-ignored.js';
import { keyComparedMasked } from './key-compared-masked.js';
import { keyCutShort } from './key-cut-short.js';
import { keyInBodyAccepted } from './key-in-body-accepted.js';
import { keyInCookieAccepted } from './key-in-cookie-accepted.js';
import { keyInQueryAccepted } from './key-in-query-accepted.js';
import { keyLengthCrashes } from './key-length-crashes.js';
import { keyOutsideAsciiCrashes } from './key-outside-ascii-crashes.js';
import { keyPrefixAccepted } from './key-prefix-accepted.js';
import { keyWithTailAccepted } from './key-with-tail-accepted.js';
import { lastKeyWins } from './last-key-wins.js';
import { missingKeyAccepted } from './missing-key-accepted.js';
import { missingKeyIsBadRequest } from './missing-key-is-bad-request.js';
import { parsedBeforeKey } from './parsed-before-key.js';
import { pathParametersUnguarded } from './path-parameters-unguarded.js';
import { recordingWithoutKey } from './recording-without-key.js';
import { refusalAsHtml } from './refusal-as-html.js';
import { refusalInOtherWords } from './refusal-in-other-words.js';
import { refusalIsForbidden } from './refusal-is-forbidden.js';
import { refusalNamesUnknownCalls } from './refusal-names-unknown-calls.js';
import { refusalSays200 } from './refusal-says-200.js';
import { refusalWithoutBody } from './refusal-without-body.js';
import { refusalsCached } from './refusals-cached.js';
import { schemaRefusesKey } from './schema-refuses-key.js';
import { schemaWithoutKey } from './schema-without-key.js';
import { secretUnset } from './secret-unset.js';
import { trailingSlashUnguarded } from './trailing-slash-unguarded.js';
import { unknownCallBeforeKey } from './unknown-call-before-key.js';
import { validatedBeforeKey } from './validated-before-key.js';
import { wrongKeyIsForbidden } from './wrong-key-is-forbidden.js';

/** In the order of the contract's clauses. */
export const authFaults: readonly ReferenceFault[] = [
  schemaRefusesKey,
  healthWithoutKey,
  contactsWithoutKey,
  callsWithoutKey,
  recordingWithoutKey,
  schemaWithoutKey,
  secretUnset,
  missingKeyAccepted,
  anyKeyAccepted,
  callsTakeAnyKey,
  emptyKeyAccepted,
  keyPrefixAccepted,
  keyWithTailAccepted,
  keyCutShort,
  keyCaseIgnored,
  keyBlanksRemoved,
  keyComparedMasked,
  refusalIsForbidden,
  wrongKeyIsForbidden,
  refusalSays200,
  missingKeyIsBadRequest,
  unknownCallBeforeKey,
  parsedBeforeKey,
  contentTypeBeforeKey,
  validatedBeforeKey,
  refusalNamesUnknownCalls,
  headerNameAsWritten,
  keyInQueryAccepted,
  keyInCookieAccepted,
  keyAsBearerAccepted,
  keyInBodyAccepted,
  firstKeyWins,
  lastKeyWins,
  anyKeyWins,
  connectionRemembered,
  contactsCachedForAll,
  refusalsCached,
  refusalAsHtml,
  refusalWithoutBody,
  refusalInOtherWords,
  keyLengthCrashes,
  keyOutsideAsciiCrashes,
  trailingSlashUnguarded,
  doubleSlashUnguarded,
  capitalsUnguarded,
  pathParametersUnguarded,
  headUnguarded,
];
