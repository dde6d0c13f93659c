import { rule } from '../../../rule.js';
import { windowSearch } from '../../observations/settled-calls.js';
import { missingBounds } from './asked/bodies.js';
import { judgeRefusals } from './refusals.js';

export const windowIsRequired = rule({
  id: 'calls/window-is-required',
  clauses: ['CALLS-5'],
  level: 'should',
  source: 'Endpoint 3 ("required")',
  summary: 'A request without startTime or stopTime is refused instead of being answered with everything.',
  why: 'One request with a lost field would export the whole call history and load the database with it.',
  fix: 'Check that both bounds are there and are numbers; answer 400 with the error shape otherwise.',
  needs: { answers: missingBounds, search: windowSearch },
  judge: ({ answers, search }) => judgeRefusals(answers, search),
});
