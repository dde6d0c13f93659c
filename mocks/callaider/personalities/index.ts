import { anyMethod } from './any-method.js';
import { anyOrder } from './any-order.js';
import { bareBones } from './bare-bones.js';
import { bigTeam } from './big-team.js';
import { byEnd } from './by-end.js';
import { byOverlap } from './by-overlap.js';
import { chunked } from './chunked.js';
import { clockAhead } from './clock-ahead.js';
import { clockBehind } from './clock-behind.js';
import { closedWindow } from './closed-window.js';
import { connectionClose } from './connection-close.js';
import { cors } from './cors.js';
import { cyrillicProperties } from './cyrillic-properties.js';
import { emptyAccount } from './empty-account.js';
import { emptyMeansNone } from './empty-means-none.js';
import { emptySchema } from './empty-schema.js';
import { escapedJson } from './escaped-json.js';
import { extensionsOnly } from './extensions-only.js';
import { extraFields } from './extra-fields.js';
import { fallback } from './fallback.js';
import { fewRecordings } from './few-recordings.js';
import { fractionalSeconds } from './fractional-seconds.js';
import { framework404 } from './framework-404.js';
import { fullNumbers } from './full-numbers.js';
import { gzip } from './gzip.js';
import { headRefused } from './head-refused.js';
import { lateProperties } from './late-properties.js';
import { lenientInput } from './lenient-input.js';
import { looseText } from './loose-text.js';
import { newestFirst } from './newest-first.js';
import { noProperties } from './no-properties.js';
import { noRanges } from './no-ranges.js';
import { noRecordings } from './no-recordings.js';
import { noSchema } from './no-schema.js';
import { nullsForAbsent } from './nulls-for-absent.js';
import { octetStream } from './octet-stream.js';
import { oldCalls } from './old-calls.js';
import { oneDirection } from './one-direction.js';
import { openStart } from './open-start.js';
import { otherErrorShape } from './other-error-shape.js';
import { otherMessages } from './other-messages.js';
import { parserFirst } from './parser-first.js';
import { pathPrefix } from './path-prefix.js';
import { permanentLinks } from './permanent-links.js';
import type { Personality } from './personality.js';
import { polite500 } from './polite-500.js';
import { rateLimited } from './rate-limited.js';
import { recommended } from './recommended.js';
import { reservedIds } from './reserved-ids.js';
import { sequentialIds } from './sequential-ids.js';
import { strictInput } from './strict-input.js';
import { talkTime } from './talk-time.js';
import { tolerantRoutes } from './tolerant-routes.js';
import { trimsKey } from './trims-key.js';
import { twentyThousandADay } from './twenty-thousand-a-day.js';
import { uuidIds } from './uuid-ids.js';
import { wrongMethod404 } from './wrong-method-404.js';

/** Every right way to keep the contract that the reference provider knows; the main ones first. */
export const personalities: readonly Personality[] = [
  recommended,
  fallback,
  noSchema,
  emptySchema,
  noProperties,
  emptyAccount,
  oneDirection,
  talkTime,
  pathPrefix,
  anyMethod,
  anyOrder,
  bareBones,
  bigTeam,
  byEnd,
  byOverlap,
  chunked,
  clockAhead,
  clockBehind,
  closedWindow,
  connectionClose,
  cors,
  cyrillicProperties,
  emptyMeansNone,
  escapedJson,
  extensionsOnly,
  extraFields,
  fewRecordings,
  fractionalSeconds,
  framework404,
  fullNumbers,
  gzip,
  headRefused,
  lateProperties,
  lenientInput,
  looseText,
  newestFirst,
  noRanges,
  noRecordings,
  nullsForAbsent,
  octetStream,
  oldCalls,
  openStart,
  otherErrorShape,
  otherMessages,
  parserFirst,
  permanentLinks,
  polite500,
  rateLimited,
  reservedIds,
  sequentialIds,
  strictInput,
  tolerantRoutes,
  trimsKey,
  twentyThousandADay,
  uuidIds,
  wrongMethod404,
];
