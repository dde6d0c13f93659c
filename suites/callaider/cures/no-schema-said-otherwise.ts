import { cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { objectOf } from '../answers.js';
import { isError } from '../schema/is-answered-as-agreed.js';
import { errorAnswer, isValid } from './json-answer.js';

/** What routers and frameworks say of a path that is not there, but for 404. A 500 may be the crash of a schema. */
function saysNone(answer: Answer): boolean {
  if (!isValid(answer, 'schema')) return false;
  const { status, body } = answer;
  if ([204, 405, 410, 501].includes(status) || (status >= 300 && status < 400)) return true;
  if (status !== 200) return false;
  const object = objectOf(answer);
  if (object !== undefined) return isError(object);
  return body.json.kind === 'empty' || (body.json.kind === 'broken' && /^\s*</.test(body.text));
}

export const noSchemaSaidOtherwise = cure<true>({
  id: 'no-schema-said-otherwise',
  rules: ['schema/is-answered-as-agreed'],
  learn: (answers) => (answers.some(saysNone) ? true : undefined),
  text: 'as long as there is no schema, answer 404 or { "properties": [] }',
  repair: (answer) => (saysNone(answer) ? errorAnswer(404) : undefined),
});
