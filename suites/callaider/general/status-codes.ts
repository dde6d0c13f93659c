import type { Finding, Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, info, pass } from '../../verdicts.js';
import { perEndpoint, type Remark } from './per-endpoint.js';
import type { Traced } from './trace.js';
import { isRoute, isSuccessful, lastOfEach, routes, traffic, validOnes } from './traffic.js';

export const statusCodes = rule({
  id: 'general/status-codes',
  clauses: ['GEN-5'],
  level: 'must',
  summary: 'A right request is answered 200 when it succeeds, and with no other success code.',
  why: 'The platform looks for 200; another success code may be taken for a failure, and the answer is dropped.',
  fix: 'Answer success with 200, also to POST /calls, and keep 404 for what does not exist.',
  source: 'Global requirements; Response code matrix',
  needs: { traffic },
  judge: ({ traffic }) => judgeStatusCodes(traffic),
});

export function judgeStatusCodes(all: readonly Traced[]): Verdict {
  const answers = lastOfEach(validOnes(all)).filter((traced) => traced.undecided === undefined);
  if (answers.length === 0) return inconclusive('no right request was answered');
  const remarks = [...otherSuccesses(answers), ...comesAndGoes(answers)];
  const [first, ...rest] = perEndpoint(remarks, answers);
  if (first !== undefined) return fail(first, ...rest);
  const [other, ...others] = codesOutsideTheMatrix(all);
  return other === undefined ? pass() : info(other, ...others);
}

/** 204 and the like. Whether /health is 200 at all is for HEALTH-1; 204 for an empty list is for CALLS-2 and SCH-1. */
function otherSuccesses(answers: readonly Traced[]): readonly Remark[] {
  return answers
    .filter((traced) => isSuccessful(traced) && traced.status !== 200 && traced.endpoint !== 'health')
    .filter(({ endpoint, status }) => status !== 204 || (endpoint !== 'calls' && endpoint !== 'schema'))
    .map((traced) => ({ traced, what: `success as ${traced.status}`, expected: '200', actual: String(traced.status) }));
}

/** The same question, found and then not found. /calls is left to CALLS-2, since its windows differ. */
function comesAndGoes(answers: readonly Traced[]): readonly Remark[] {
  return (['health', 'contacts'] as const).flatMap((route) => {
    const here = answers.filter(({ endpoint, path }) => endpoint === route && path === `/${route}`);
    if (!here.some(({ status }) => status === 200)) return [];
    return here
      .filter(({ status }) => status === 404)
      .map((traced) => ({ traced, what: '404 although others were 200', expected: '200 each time', actual: '404' }));
  });
}

/** Not in the matrix, and good practice all the same where a request is malformed. */
const harmless: ReadonlySet<number> = new Set([400, 405, 406, 413, 415, 422, 429, 503]);

function codesOutsideTheMatrix(all: readonly Traced[]): readonly Finding[] {
  const seen = all.filter(({ endpoint, status = 0 }) => isRoute(endpoint) && harmless.has(status));
  return [...new Set(seen.map(({ status }) => status))].map((code) => {
    const alike = seen.filter(({ status }) => status === code);
    const where = [...new Set(alike.map(({ endpoint }) => (isRoute(endpoint) ? routes[endpoint] : endpoint)))];
    return {
      message: `${alike.length} of ${all.length} answers had status ${code}, which the matrix does not list (${where.join(', ')})`,
      ...(alike[0] === undefined ? {} : { exchange: alike[0].exchange }),
    };
  });
}
