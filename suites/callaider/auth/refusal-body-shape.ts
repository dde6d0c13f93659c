import type { Answer } from '../../http.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { isObject, nameOf, own } from '../answers.js';
import { isWhat } from '../is-what.js';
import { preview } from '../preview.js';
import { hasStatus } from './comparing.js';
import { everyRefusals, listed } from './needs-key.js';

export const refusalBodyShape = rule({
  id: 'auth/refusal-body-shape',
  clauses: ['AUTH-24'],
  level: 'should',
  summary: 'A 401 carries {"status": "error", "message": "..."} as its body.',
  why: 'The message is what people read when a connection fails; without it they see a bare number.',
  fix: 'Send the recommended error body with the 401, also where a framework or proxy makes it.',
  source: 'Authentication (sample), Global requirements',
  needs: everyRefusals,
  judge: (seen) => {
    const tally = createTally();
    let bodies = 0;
    const told = new Set<string>();
    for (const { none, wrong, empty } of listed(seen)) {
      for (const outcome of [none, wrong, empty]) {
        if (outcome?.kind !== 'answer' || !hasStatus(outcome, 401)) continue;
        bodies += 1;
        const problem = problemOf(outcome);
        const line = `the 401 of ${nameOf(outcome)} ${problem}`;
        if (problem === undefined || told.has(line)) continue;
        told.add(line);
        tally.warn(() => ({
          message: line,
          expected: '{"status":"error","message":"..."}',
          actual: outcome.body.text === '' ? 'an empty body' : preview(outcome.body.text, 120),
          exchange: outcome.exchange,
        }));
      }
    }
    return tally.verdict(bodies > 0 ? pass() : inconclusive('no stranger was refused with 401'));
  },
});

function problemOf({ body: { json }, mediaType }: Answer): string | undefined {
  if (json.kind === 'empty') return 'has no body';
  if (json.kind === 'broken') return `is not JSON${mediaType === '' ? '' : ` but ${mediaType}`}`;
  if (!isObject(json.value)) return `is no object: it ${isWhat(json.value)}`;
  const status = own(json.value, 'status');
  const message = own(json.value, 'message');
  if (status !== 'error') return `has a status that ${isWhat(status)} where "error" is recommended`;
  return typeof message === 'string' ? undefined : `has a message that ${isWhat(message)}`;
}
