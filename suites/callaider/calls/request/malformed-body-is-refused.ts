import { rule } from '../../../rule.js';
import { windowSearch } from '../../observations/settled-calls.js';
import { malformedBodies } from './asked/bodies.js';
import { judgeRefusals } from './refusals.js';

export const malformedBodyIsRefused = rule({
  id: 'calls/malformed-body-is-refused',
  clauses: ['CALLS-6'],
  level: 'should',
  source: 'Global requirements; Response code matrix',
  summary: 'A body that is not a JSON object is refused.',
  why: 'A request that was cut off on its way must not be taken for one without any limits.',
  fix: 'Answer 400 when the body cannot be parsed or is not an object; do not fall back to an empty request.',
  needs: { answers: malformedBodies, search: windowSearch },
  judge: ({ answers, search }) => judgeRefusals(answers, search),
});
