import { cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { objectOf } from '../answers.js';
import { readLink } from '../recording/link.js';
import { errorAnswer } from './json-answer.js';

/** An answer of 200 whose link leads nowhere: null, empty, "N/A". */
function hasNoLink(answer: Answer): boolean {
  if (!isOfRecording(answer) || answer.status !== 200) return false;
  const object = objectOf(answer);
  if (object === undefined || !Object.hasOwn(object, 'url')) return false;
  const { kind } = readLink(object.url);
  return kind === 'empty' || kind === 'placeholder';
}

const isOfRecording = ({ ask }: Answer): boolean => ask.endpoint === 'recording' && ask.intent !== 'refused';

/** A call that is not known, or has no recording, is taken for a fault of the request or of the server. */
const isRefused = (answer: Answer): boolean => isOfRecording(answer) && [400, 410, 422, 500].includes(answer.status);

export const linksToNothing = cure<true>({
  id: 'links-to-nothing',
  rules: ['recording/url-is-filled', 'recording/unknown-id-is-404'],
  learn: (answers) => (answers.some(hasNoLink) ? true : undefined),
  text: 'answer 404 where there is no recording, in place of 200 without a real link',
  repair: (answer) => (hasNoLink(answer) ? errorAnswer(404) : undefined),
});

export const unknownCallsRefused = cure<true>({
  id: 'unknown-calls-refused',
  rules: ['recording/unknown-id-is-404', 'recording/hostile-ids-are-harmless'],
  learn: (answers) => (answers.some(isRefused) ? true : undefined),
  text: 'look the call up first, and answer 404 when there is none',
  repair: (answer) => (isRefused(answer) ? errorAnswer(404) : undefined),
});
