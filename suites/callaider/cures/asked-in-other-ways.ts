import { type Cure, cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { has200 } from '../answers.js';
import { jsonAnswer } from './json-answer.js';

/** The JSON of right answers to GET, by their path. */
type Right = ReadonlyMap<string, unknown>;

function rightAnswers(answers: readonly Answer[]): Right {
  const right = new Map<string, unknown>();
  for (const answer of answers) {
    const { ask, body } = answer;
    const isPlain = (ask.method ?? 'GET') === 'GET' && ask.key === undefined && ask.headers === undefined;
    if (isPlain && has200(answer) && body.json.kind === 'json' && !right.has(ask.path))
      right.set(ask.path, body.json.value);
  }
  return right;
}

/** A right question by GET that comes with other headers than usual is answered like the usual one. */
const asUsual = (id: string, rule: string, text: string, when: (answer: Answer) => boolean): Cure => {
  const isMeant = (answer: Answer) => (answer.ask.method ?? 'GET') === 'GET' && answer.status >= 400 && when(answer);
  return cure<Right>({
    id,
    rules: [rule],
    learn: (answers) => (answers.some(isMeant) ? rightAnswers(answers) : undefined),
    text,
    repair: (answer, right) =>
      isMeant(answer) && right.has(answer.ask.path) ? jsonAnswer(200, right.get(answer.ask.path)) : undefined,
  });
};

export const askedInOtherWays: readonly Cure[] = [
  asUsual(
    'header-names-as-written',
    'auth/header-name-any-case',
    'look up header names in any case: X-Secret-Key and x-secret-key are one',
    ({ ask }) => ask.intent === 'valid' && typeof ask.key === 'object',
  ),
  asUsual(
    'clients-that-are-not-known',
    'general/unknown-input-ignored',
    'answer every client that has the key, whatever its User-Agent and further headers',
    ({ ask }) => ask.headers !== undefined && (ask.key ?? 'configured') === 'configured',
  ),
];
