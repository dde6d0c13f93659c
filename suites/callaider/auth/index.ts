import type { Rule } from '../../rule.js';
import { extendedKeyRefused, keyCaseMatters, prefixRefused, wholeKeyCompared } from './almost-right-keys.js';
import { conflictingKeysRefused } from './conflicting-keys-refused.js';
import { decidedPerRequest } from './decided-per-request.js';
import { headerNameAnyCase } from './header-name-any-case.js';
import { keyAccepted } from './key-accepted.js';
import { keyBeforeContentType, keyBeforeParsing, keyBeforeValidation } from './key-before-body.js';
import { keyBeforeLookup } from './key-before-lookup.js';
import { keyOnlyInHeader } from './key-only-in-header.js';
import { callsNeedsKey, contactsNeedsKey, healthNeedsKey, recordingNeedsKey, schemaNeedsKey } from './needs-key.js';
import { notFromSharedCache } from './not-from-shared-cache.js';
import { oddKeysRefused } from './odd-keys-refused.js';
import { pathVariantsGuarded } from './path-variants-guarded.js';
import { refusalBodyShape } from './refusal-body-shape.js';
import { refusalIs401 } from './refusal-is-401.js';
import { refusalsLookAlike } from './refusals-look-alike.js';
import { emptyKeyRefused, wrongKeyRefused } from './refused-everywhere.js';

/** In the order of the contract's clauses. */
export const authRules: readonly Rule[] = [
  keyAccepted,
  healthNeedsKey,
  contactsNeedsKey,
  callsNeedsKey,
  recordingNeedsKey,
  schemaNeedsKey,
  wrongKeyRefused,
  emptyKeyRefused,
  prefixRefused,
  extendedKeyRefused,
  keyCaseMatters,
  wholeKeyCompared,
  keyBeforeLookup,
  keyBeforeParsing,
  keyBeforeValidation,
  keyBeforeContentType,
  refusalsLookAlike,
  headerNameAnyCase,
  keyOnlyInHeader,
  conflictingKeysRefused,
  decidedPerRequest,
  notFromSharedCache,
  refusalIs401,
  refusalBodyShape,
  oddKeysRefused,
  pathVariantsGuarded,
];
