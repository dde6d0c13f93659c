import type { Rule } from '../../rule.js';
import { addressAllowed } from './address-allowed.js';
import { compression } from './compression.js';
import { endpointsAreThere } from './endpoints-are-there.js';
import { errorsHideInternals } from './errors-hide-internals.js';
import { jsonContentType } from './json-content-type.js';
import { noRedirects } from './no-redirects.js';
import { noServerErrors } from './no-server-errors.js';
import { oneErrorShape } from './one-error-shape.js';
import { practicalTime } from './practical-time.js';
import { rateLimit } from './rate-limit.js';
import { readsAreRepeatable } from './reads-are-repeatable.js';
import { recommendedErrorShape } from './recommended-error-shape.js';
import { statusCodes } from './status-codes.js';
import { successIsJson } from './success-is-json.js';
import { textSurvives } from './text-survives.js';
import { unknownInputIgnored } from './unknown-input-ignored.js';
import { unknownRoutes } from './unknown-routes.js';
import { usesHttps } from './uses-https.js';
import { wrongMethodsRefused } from './wrong-methods.js';

/** In the order of the contract's clauses. */
export const generalRules: readonly Rule[] = [
  endpointsAreThere,
  usesHttps,
  successIsJson,
  jsonContentType,
  statusCodes,
  noServerErrors,
  oneErrorShape,
  recommendedErrorShape,
  errorsHideInternals,
  noRedirects,
  unknownRoutes,
  wrongMethodsRefused,
  unknownInputIgnored,
  rateLimit,
  addressAllowed,
  practicalTime,
  readsAreRepeatable,
  textSurvives,
  compression,
];
