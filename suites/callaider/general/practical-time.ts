import type { Finding, Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { inconclusive, pass, warn } from '../../verdicts.js';
import type { Traced } from './trace.js';
import { type Route, routeNames, routes, traffic, validOnes } from './traffic.js';

/** No timeout is documented: these are what people wait for. */
const softLimitSeconds: Readonly<Record<Route, number>> = {
  health: 10,
  contacts: 10,
  calls: 30,
  schema: 30,
  recording: 30,
};

export const practicalTime = rule({
  id: 'general/practical-time',
  clauses: ['GEN-16'],
  level: 'may',
  summary: 'Answers come within 10 seconds from /health and /contacts, within 30 from the others.',
  why: 'The platform gives up on slow answers, and the calls of that time are missing until it asks again.',
  fix: 'Put an index on the start time of calls, and keep slow lookups out of the request.',
  source: 'Production recommendations (timeout and retry)',
  needs: { traffic },
  judge: ({ traffic }) => judgeTimes(traffic),
});

export function judgeTimes(all: readonly Traced[]): Verdict {
  const valid = validOnes(all);
  const answered = valid.filter(({ status }) => status !== undefined);
  const [slow, ...slower] = routeNames.flatMap((route) => tooSlow(route, answered));
  if (slow !== undefined) return warn(slow, ...slower);
  const silent = valid.find(({ failure }) => failure === 'timeout');
  if (silent !== undefined) return inconclusive(silent.undecided ?? silent.told);
  if (answered.length === 0) return inconclusive('no right request was answered');
  return pass(`slowest: ${routeNames.flatMap((route) => slowestOf(route, answered)).join(', ')}`);
}

function tooSlow(route: Route, answered: readonly Traced[]): readonly Finding[] {
  const here = answered.filter(({ endpoint }) => endpoint === route);
  const slow = here.filter(({ ms }) => ms > softLimitSeconds[route] * 1000).toSorted((a, b) => b.ms - a.ms);
  const [slowest] = slow;
  if (slowest === undefined) return [];
  return [
    {
      message: `${routes[route]}: ${slow.length} of ${here.length} answers took more than ${softLimitSeconds[route]} s`,
      expected: `at most ${softLimitSeconds[route]} s`,
      actual: `${(slowest.ms / 1000).toFixed(1)} s`,
      exchange: slowest.exchange,
    },
  ];
}

function slowestOf(route: Route, answered: readonly Traced[]): readonly string[] {
  const times = answered.flatMap(({ endpoint, ms }) => (endpoint === route ? [ms] : []));
  return times.length === 0 ? [] : [`${routes[route]} ${Math.round(Math.max(...times))} ms`];
}
