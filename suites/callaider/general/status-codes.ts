import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, info, pass } from '../../verdicts.js';
import { perEndpoint, type Remark } from './per-endpoint.js';
import type { Traced } from './trace.js';
import { isSuccessful, lastOfEach, traffic, validOnes } from './traffic.js';

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
  const remarks = [...otherSuccesses(answers), ...recordingsRefused(answers), ...comesAndGoes(answers)];
  const [first, ...rest] = perEndpoint(remarks, answers);
  if (first !== undefined) return fail(first, ...rest);
  const refused = answers.filter(isOutsideTheMatrix);
  const [told, ...others] = perEndpoint(
    refused.map((traced) => ({ traced, what: `${traced.status} to a right request: see the rules of this endpoint` })),
    answers,
  );
  return told === undefined ? pass(codesOfOthers(all)) : info(told, ...others);
}

/** 204 and the like. Whether /health is 200 at all is for HEALTH-1; 204 for an empty list is for CALLS-2 and SCH-1. */
function otherSuccesses(answers: readonly Traced[]): readonly Remark[] {
  return answers
    .filter((traced) => isSuccessful(traced) && traced.status !== 200 && traced.endpoint !== 'health')
    .filter(({ endpoint, status }) => status !== 204 || (endpoint !== 'calls' && endpoint !== 'schema'))
    .map((traced) => ({ traced, what: `success as ${traced.status}`, expected: '200', actual: String(traced.status) }));
}

/** A call of the list whose recording is neither there nor 404. Ids that need escapes may meet a proxy that refuses them. */
function recordingsRefused(answers: readonly Traced[]): readonly Remark[] {
  return answers
    .filter((traced) => traced.knownCall === true && isOutsideTheMatrix(traced) && plainRecording.test(traced.path))
    .map((traced) => ({
      traced,
      what: `${traced.status} for the recording of a listed call`,
      expected: '200, or 404 when there is none',
      actual: String(traced.status),
    }));
}

const plainRecording = /^\/calls\/[\w.~-]+\/recording$/;

/** 401 and 403 are told by AUTH-1, 404 by GEN-1, 5xx by GEN-6. */
const isOutsideTheMatrix = ({ status = 0 }: Traced): boolean =>
  status >= 400 && status < 500 && ![401, 403, 404, 429].includes(status);

/** /contacts, found and then not found. /calls is left to CALLS-2, since its windows differ, /health to HEALTH-4. */
function comesAndGoes(answers: readonly Traced[]): readonly Remark[] {
  const here = answers.filter(({ path }) => path === '/contacts');
  if (!here.some(({ status }) => status === 200)) return [];
  return here
    .filter(({ status }) => status === 404)
    .map((traced) => ({ traced, what: '404 although others were 200', expected: '200 each time', actual: '404' }));
}

/** Not in the matrix, and good practice all the same where a request is malformed or too many. */
const harmless: ReadonlySet<number> = new Set([400, 405, 406, 413, 415, 422, 429, 503]);

function codesOfOthers(all: readonly Traced[]): string | undefined {
  const codes = all.flatMap(({ intent, status = 0 }) => (intent !== 'valid' && harmless.has(status) ? [status] : []));
  const listed = [...new Set(codes)].toSorted((a, b) => a - b).join(', ');
  return listed === '' ? undefined : `outside the matrix, and only to malformed or frequent requests: ${listed}`;
}
