import type { Verdict } from '../../../schemas/verdict.js';
import type { Outcome } from '../../http.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass } from '../../verdicts.js';
import { tell, undecided } from '../answers.js';
import { health } from '../observations/health.js';

export const answers200 = rule({
  id: 'health/answers-200',
  clauses: ['HEALTH-1'],
  level: 'must',
  summary: 'GET /health with the key answers 200, with a body.',
  why: 'The platform checks the connection with this request; unless it is 200, the integration cannot be saved.',
  fix: 'Answer GET /health with status 200 and the body {"status":"success"}.',
  source: 'Endpoint 1; Step 1 (validates connectivity via /health)',
  needs: { health },
  judge: ({ health }) => judgeHealth(health),
});

export function judgeHealth(outcome: Outcome): Verdict {
  const because = undecided(outcome);
  if (because !== undefined) return inconclusive(because);
  if (outcome.kind === 'none') return inconclusive(tell(outcome));
  const { status, body, exchange } = outcome;
  if (status === 401 || status === 403) return inconclusive(`${tell(outcome)} to the right key: see AUTH-1`);
  if (status >= 300 && status < 400) return inconclusive(`${tell(outcome)}, a redirect: see GEN-10`);
  const expected = '200 and {"status":"success"}';
  if (status !== 200) return fail({ message: tell(outcome), expected, actual: String(status), exchange });
  if (body.json.kind === 'empty' && !body.cut && body.undecodable === undefined) {
    return fail({ message: 'GET /health answered 200 with an empty body', expected, actual: 'no body', exchange });
  }
  return pass();
}
