import { cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { isObject, own } from '../answers.js';
import { requestOf, windowOf } from './calls-asked.js';
import { jsonAnswer } from './json-answer.js';
import { rowsIn } from './repair-rows.js';

/**
 * Something else than a list for a window, where other windows are answered with calls: 404, 204, null, an object without
 * the list, an error.
 */
function saysNone(answer: Answer): boolean {
  if (windowOf(requestOf(answer) ?? {}) === undefined) return false;
  if (answer.status !== 200) return [204, 400, 404, 422, 500].includes(answer.status);
  const { json } = answer.body;
  if (json.kind === 'empty') return true;
  if (json.kind !== 'json') return false;
  return json.value === null || (isObject(json.value) && (own(json.value, 'calls') ?? null) === null);
}

/** "No rows" taken for "no such resource", or for an error. An odd question may be refused for reasons of its own. */
export const noneSaidOtherwise = cure<ReadonlySet<number>>({
  id: 'none-said-otherwise',
  rules: ['calls/empty-window-is-an-empty-list'],
  learn(answers) {
    const valid = answers.filter((answer) => answer.ask.intent === 'valid' && saysNone(answer));
    if (valid.length === 0 || rowsIn(answers, 'calls').length === 0) return undefined;
    return new Set(valid.map(({ status }) => status).filter((status) => status !== 400 && status !== 422));
  },
  text: 'answer 200 with { "calls": [] } where no call is found',
  repair: (answer, codes) =>
    saysNone(answer) && (answer.ask.intent === 'valid' || codes.has(answer.status))
      ? jsonAnswer(200, { calls: [] })
      : undefined,
});
