import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass, warn } from '../../verdicts.js';
import { perEndpoint, type Remark } from './per-endpoint.js';
import type { Traced } from './trace.js';
import { groupsOf, traffic, validOnes } from './traffic.js';

export const noServerErrors = rule({
  id: 'general/no-server-errors',
  clauses: ['GEN-6'],
  level: 'must',
  summary: 'A right request with the key never ends in a server error.',
  why: 'An import that meets a server error brings no calls for that stretch of time.',
  fix: 'Find the request in the log of the API, read the exception behind it, and handle that case.',
  source: 'Response code matrix; Global requirements',
  needs: { traffic },
  judge: ({ traffic }) => judgeServerErrors(traffic),
});

export function judgeServerErrors(all: readonly Traced[]): Verdict {
  const groups = groupsOf(validOnes(all).filter((traced) => !isToldElsewhere(traced)));
  const answered = groups.filter((group) => group.some(isAnswered));
  if (answered.length === 0) return inconclusive(groups[0]?.[0]?.undecided ?? 'no right request was asked');
  const isBroken = new Set(answered.filter((group) => group.filter(isServerError).length > 1).map(endpointOf));
  const repeated: Remark[] = [];
  const once: Remark[] = [];
  for (const group of answered) {
    const errors = group.filter(isServerError);
    const [first] = errors;
    if (first === undefined) continue;
    const isLast = group.at(-1) === errors.at(-1);
    // An endpoint that fails each time is asked less often: one answer then stands for its repeats.
    if (errors.length > 1 || (isLast && isBroken.has(first.endpoint))) {
      repeated.push({ traced: first, what: `${first.status}, also when asked again`, ...shown(first) });
    } else {
      const after = isLast ? 'not asked again' : 'an answer when asked again';
      once.push({ traced: first, what: `${first.status} once, then ${after}`, ...shown(first) });
    }
  }
  const asked = answered.flatMap((group) => group.slice(0, 1));
  const [failure, ...failures] = perEndpoint(repeated, asked);
  if (failure !== undefined) return fail(failure, ...failures, ...perEndpoint(once, asked));
  const [warning, ...warnings] = perEndpoint(once, asked);
  return warning === undefined ? pass() : warn(warning, ...warnings);
}

const endpointOf = (group: readonly Traced[]) => group[0]?.endpoint;

const isAnswered = ({ status, gateway }: Traced): boolean => status !== undefined && !gateway && status !== 429;

const isServerError = ({ status = 0, gateway }: Traced): boolean => status >= 500 && !gateway;

/** SCH-1 tells a schema that is refused with 5xx, REC-5 an unknown recording that is. */
const isToldElsewhere = (traced: Traced): boolean =>
  isServerError(traced) &&
  (traced.endpoint === 'schema' || (traced.endpoint === 'recording' && traced.knownCall === false));

function shown({ status, error }: Traced): Pick<Remark, 'expected' | 'actual'> {
  const said = error?.text.replace(/\s+/g, ' ').slice(0, 80) ?? '';
  return { expected: 'no 5xx', actual: said === '' ? String(status) : `${status}: ${said}` };
}
