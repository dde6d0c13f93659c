import { cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { objectOf, own } from '../answers.js';
import { jsonAnswer } from './json-answer.js';
import { isStranger } from './stranger.js';

const isOfHealth = (answer: Answer): boolean => answer.ask.endpoint === 'health' && !isStranger(answer);

/** A success that does not say so in the contract's way. */
function isOtherSuccess(answer: Answer): boolean {
  if (!isOfHealth(answer) || answer.status < 200 || answer.status > 299) return false;
  const status = own(objectOf(answer) ?? {}, 'status');
  return (answer.status !== 200 || status !== 'success') && !isTrouble(status);
}

/** "starting", "error": the API means what it says. */
const isTrouble = (status: unknown): boolean =>
  typeof status === 'string' &&
  !/^(ok|okay|up|success|successful|healthy|alive|running|pass|true|available|online)$/i.test(status);

/** Every framework has a word of its own for being well. */
export const healthInOtherWords = cure<true>({
  id: 'health-in-other-words',
  rules: ['health/says-success', 'health/answers-200'],
  learn: (answers) => (answers.some(isOtherSuccess) ? true : undefined),
  text: 'answer GET /health with status 200 and { "status": "success" }',
  repair: (answer) => (isOtherSuccess(answer) ? jsonAnswer(200, { status: 'success' }) : undefined),
});

/** Every right question for it is answered 404. */
export const healthNotThere = cure<true>({
  id: 'health-not-there',
  rules: ['general/endpoints-are-there', 'health/answers-200'],
  learn: (answers) => {
    const asked = answers.filter(isOfHealth);
    return asked.length > 0 && asked.every(({ status }) => status === 404) ? true : undefined;
  },
  text: 'serve GET /health at this path under the base URL: status 200 and { "status": "success" }',
  repair: (answer) => (isOfHealth(answer) ? jsonAnswer(200, { status: 'success' }) : undefined),
});
