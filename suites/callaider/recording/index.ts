import type { Rule } from '../../rule.js';
import { answersJson } from './answers-json.js';
import { givesALink } from './gives-a-link.js';
import { isAudio } from './is-audio.js';
import { hasAudioType, mimeTypeFits } from './media-type.js';
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
];
