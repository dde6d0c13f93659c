import type { Verdict } from '../../../schemas/verdict.js';
import type { Answer, Outcome } from '../../http.js';
import { rule } from '../../rule.js';
import { inconclusive, pass, warn } from '../../verdicts.js';
import { fromGateway, objectOf, own, tell } from '../answers.js';
import { preview } from '../preview.js';
import { steadiness } from './steadiness.js';

export const isStable = rule({
  id: 'health/is-stable',
  clauses: ['HEALTH-4'],
  level: 'should',
  summary: '/health gives the same answer five times in a row.',
  why: 'An answer that changes by itself points to one bad server among several; imports will fail now and then.',
  fix: 'Look for one instance behind the load balancer that is old, overloaded or configured differently.',
  source: 'Endpoint 1; Production recommendations',
  needs: { steadiness },
  judge: ({ steadiness }) => judgeSteadiness(steadiness.five),
});

export function judgeSteadiness(outcomes: readonly Outcome[]): Verdict {
  const answers = outcomes.filter(
    (outcome) => outcome.kind === 'answer' && outcome.status !== 429,
  ) as readonly Answer[];
  const [first] = answers;
  const silent = outcomes.find((outcome) => outcome.kind === 'none');
  if (first === undefined) return inconclusive(silent === undefined ? 'every answer was 429' : tell(silent));
  const other = answers.find((answer) => gist(answer) !== gist(first));
  if (other !== undefined) {
    const seen = [...new Set(answers.map(gist))];
    return warn({
      message: `GET /health gave ${seen.length} different answers to ${answers.length} equal requests`,
      expected: `${gist(first)} each time`,
      actual: seen.join('; '),
      exchange: other.exchange,
    });
  }
  if (fromGateway(first)) return inconclusive(`${tell(first)}: a page of a gateway, not of the API`);
  if (silent !== undefined) return inconclusive(tell(silent));
  return answers.length < 5 ? inconclusive(`only ${answers.length} of 5 answers came`) : pass();
}

/** Uptime, time and version may change from answer to answer; the status and what it says may not. */
function gist(answer: Answer): string {
  const object = objectOf(answer);
  const says = object === undefined ? answer.body.json.kind : `status ${preview(own(object, 'status'))}`;
  return `${answer.status} with ${says === 'broken' ? 'text' : says}`;
}
