import { cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { isObject, objectOf, own } from '../answers.js';
import { errorAnswer, messages } from './json-answer.js';

const spoken = ['message', 'error', 'detail', 'description', 'title', 'reason', 'msg', 'text'];

/** What an error says, wherever it keeps it; else the usual words for its status. */
function messageOf(answer: Answer): string {
  const object = objectOf(answer);
  if (object !== undefined) {
    for (const key of spoken) {
      const value = own(object, key);
      if (typeof value === 'string' && value.trim() !== '') return value;
      const inner = isObject(value) ? (own(value, 'message') ?? own(value, 'text')) : undefined;
      if (typeof inner === 'string' && inner.trim() !== '') return inner;
    }
  }
  return messages[answer.status] ?? 'Error';
}

function isOther(answer: Answer): boolean {
  const { ask, status } = answer;
  if (status < 400 || ask.method === 'HEAD' || ask.intent === 'download' || ask.endpoint === 'unknown-route')
    return false;
  const object = objectOf(answer);
  return object === undefined || own(object, 'status') !== 'error' || typeof own(object, 'message') !== 'string';
}

/** Handlers, the check of the key and the framework each make errors of their own. */
export const errorsOfOtherShapes = cure<true>({
  id: 'errors-of-other-shapes',
  rules: [
    'general/one-error-shape',
    'general/recommended-error-shape',
    'auth/refusal-body-shape',
    'recording/missing-has-error-shape',
  ],
  learn: (answers) => (answers.some(isOther) ? true : undefined),
  text: 'write every error in one place, as { "status": "error", "message": "…" }',
  repair: (answer) => (isOther(answer) ? errorAnswer(answer.status, messageOf(answer)) : undefined),
});

/** A key, a trace or a statement in a message. */
export const errorsThatTellTooMuch = cure<true>({
  id: 'errors-that-tell-too-much',
  rules: ['general/errors-hide-internals'],
  learn: (answers) => (answers.some(({ status }) => status >= 400) ? true : undefined),
  text: 'answer errors with a fixed sentence, such as "Unauthorized", and write the details to your own log',
  repair: (answer) =>
    answer.status >= 400 && answer.ask.intent !== 'download' && answer.ask.method !== 'HEAD'
      ? errorAnswer(answer.status)
      : undefined,
});
