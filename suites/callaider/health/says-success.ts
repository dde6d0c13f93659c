import type { Verdict } from '../../../schemas/verdict.js';
import type { Outcome } from '../../http.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass } from '../../verdicts.js';
import { has200, isObject, own, tell, undecided } from '../answers.js';
import { health } from '../observations/health.js';
import { jsonType, preview } from '../preview.js';

export const saysSuccess = rule({
  id: 'health/says-success',
  clauses: ['HEALTH-2'],
  level: 'must',
  summary: 'The body of /health is an object whose status is "success".',
  why: 'The platform compares this word; "ok" or "UP" look like a broken integration to it.',
  fix: 'Answer {"status":"success"}, in lower case; other keys may stand beside it.',
  source: 'Endpoint 1',
  needs: { health },
  judge: ({ health }) => judgeHealthBody(health),
});

export function judgeHealthBody(outcome: Outcome): Verdict {
  const because = undecided(outcome);
  if (because !== undefined) return inconclusive(because);
  if (!has200(outcome)) return inconclusive(`${tell(outcome)}: see HEALTH-1`);
  const { body, exchange } = outcome;
  if (body.undecodable !== undefined) return inconclusive('the body could not be unpacked: see GEN-19');
  if (body.cut) return inconclusive('the body was not read to its end');
  if (body.json.kind === 'empty') return inconclusive('the body is empty: see HEALTH-1');
  const expected = '{"status":"success"}';
  if (body.json.kind === 'broken') {
    return fail({ message: 'The body of GET /health is not JSON', expected, actual: preview(body.text), exchange });
  }
  const { value } = body.json;
  if (!isObject(value)) {
    const message = `The body of GET /health is a JSON ${jsonType(value)}, not an object`;
    return fail({ message, expected, actual: preview(value), exchange });
  }
  const status = own(value, 'status');
  if (status === 'success') return pass();
  const message = `GET /health says status ${preview(status)}`;
  return fail({ message, expected: '"success"', actual: preview(status), at: '/status', exchange });
}
