import type { Rule } from '../../rule.js';
import { answersJson } from './answers-json.js';
import { callsHaveOwnFiles } from './calls-have-own-files.js';
import { encodedIdsWork } from './encoded-ids-work.js';
import { filenameFitsMimeType } from './filename-fits-mime-type.js';
import { givesALink } from './gives-a-link.js';
import { hostileIdsAreHarmless } from './hostile-ids-are-harmless.js';
import { isAudio } from './is-audio.js';
import { linkHoldsNoKey } from './link-holds-no-key.js';
import { linkIsGivenAgain } from './link-is-given-again.js';
import { linkLasts } from './link-lasts.js';
import { listedIdsAreAccepted } from './listed-ids-are-accepted.js';
import { hasAudioType, mimeTypeFits } from './media-type.js';
import { missingHasErrorShape } from './missing-has-error-shape.js';
import { oldCallsAnswerAlike } from './old-calls-answer-alike.js';
import { filenameIsString, mimeTypeIsString } from './optional-texts.js';
import { sizeFitsDuration } from './size-fits-duration.js';
import { unknownIdIs404 } from './unknown-id-is-404.js';
import { needsNoKey, urlCanBeFetched } from './url-can-be-fetched.js';
import { urlIsAbsolute, urlIsFilled, urlIsPublic } from './url-form.js';

/** In the order of the contract's clauses. */
export const recordingRules: readonly Rule[] = [
  givesALink,
  answersJson,
  urlIsAbsolute,
  urlIsPublic,
  unknownIdIs404,
  urlIsFilled,
  urlCanBeFetched,
  needsNoKey,
  hasAudioType,
  mimeTypeFits,
  isAudio,
  sizeFitsDuration,
  linkLasts,
  linkIsGivenAgain,
  linkHoldsNoKey,
  filenameIsString,
  mimeTypeIsString,
  filenameFitsMimeType,
  encodedIdsWork,
  hostileIdsAreHarmless,
  listedIdsAreAccepted,
  callsHaveOwnFiles,
  missingHasErrorShape,
  oldCallsAnswerAlike,
];
