import { rule } from '../../rule.js';
import { info, skip } from '../../verdicts.js';
import { preview } from '../preview.js';
import { requestIds } from './request-ids.js';

export const requestsHaveIds = rule({
  id: 'operations/requests-have-ids',
  clauses: ['OPS-2'],
  level: 'should',
  source: 'Production recommendations',
  summary: 'Requests are logged under an id; an answer that names it is only told, never graded.',
  why: 'When an import lacks calls, both sides must find the same request in their logs.',
  fix: 'Log each request with an id of its own and send it back, for example as X-Request-Id.',
  needs: { ids: requestIds },
  judge: ({ ids: { found, answers, carrying } }) => {
    const [first, ...more] = found.map(({ name, value, exchange }) => ({
      message: `${carrying} of ${answers} answers name their request: header ${name}`,
      actual: preview(value, 60),
      exchange,
    }));
    return first === undefined
      ? skip('logs cannot be seen from outside, and no answer names its request')
      : info(first, ...more);
  },
});
