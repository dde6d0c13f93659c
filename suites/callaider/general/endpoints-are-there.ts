import type { Finding, Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass } from '../../verdicts.js';
import type { Traced } from './trace.js';
import { lastOfEach, type Route, routes, traffic, validOnes } from './traffic.js';

const required = ['health', 'contacts', 'calls'] as const satisfies readonly Route[];

export const endpointsAreThere = rule({
  id: 'general/endpoints-are-there',
  clauses: ['GEN-1'],
  level: 'must',
  summary: '/health, /contacts and /calls are found at the base URL plus their path.',
  why: 'The platform asks exactly these paths; behind a 404 there is no integration to set up.',
  fix: 'Register the routes under the base URL that the platform is given, and check its path prefix.',
  source: 'What to prepare; Endpoints 1 to 5; Troubleshooting (404)',
  needs: { traffic },
  judge: ({ traffic }) => judgeEndpoints(traffic),
});

export function judgeEndpoints(all: readonly Traced[]): Verdict {
  const valid = lastOfEach(validOnes(all));
  const findings: Finding[] = [];
  const open: string[] = [];
  for (const route of required) {
    const asked = valid.filter(({ endpoint }) => endpoint === route);
    const decided = asked.filter((traced) => traced.undecided === undefined);
    const missing = decided.filter(({ status }) => status === 404);
    if (decided.length === 0) open.push(asked[0]?.undecided ?? `${routes[route]} was not asked`);
    else if (missing.length < decided.length) continue;
    else if (route === 'calls' && isThereAllTheSame(all)) {
      open.push(`${routes.calls} answers 404 to every window, but it is there: see CALLS-2`);
    } else findings.push(notFound(route, missing));
  }
  const [first, ...rest] = findings;
  if (first !== undefined) return fail(first, ...rest);
  return open.length === 0 ? pass() : inconclusive(open.join('; '));
}

function notFound(route: Route, missing: readonly Traced[]): Finding {
  const [first] = missing;
  const times = missing.length === 1 ? 'with the key' : `to all ${missing.length} requests with the key`;
  return {
    message: `${routes[route]} answered 404 ${times}`,
    expected: 'an answer of the API',
    actual: '404',
    ...(first === undefined ? {} : { exchange: first.exchange }),
  };
}

/** POST /calls that takes offence at a malformed body is there, even if it has a 404 for everything else. */
function isThereAllTheSame(all: readonly Traced[]): boolean {
  return all.some(
    ({ endpoint, intent, method, status = 0, gateway }) =>
      endpoint === 'calls' && intent === 'abnormal' && method === 'POST' && !gateway && tellsOfRoute.has(status),
  );
}

const tellsOfRoute: ReadonlySet<number> = new Set([200, 400, 413, 415, 422]);
