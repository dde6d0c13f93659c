import type { Finding } from '../../../schemas/verdict.js';
import type { Traced } from './trace.js';
import { isRoute, type Route, routeNames, routes } from './traffic.js';

/** What is remarkable about one answer. `what` joins answers of the same kind; the rest is shown of the first one. */
export interface Remark {
  readonly traced: Traced;
  /** Completes "POST /calls, 3 of 40 answers: ...". */
  readonly what: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** One finding for each endpoint and remark, with the number of answers that it concerns. */
export function perEndpoint(remarks: readonly Remark[], among: readonly Traced[]): readonly Finding[] {
  return routeNames.flatMap((route) => {
    const here = remarks.filter(({ traced }) => traced.endpoint === route);
    return [...new Set(here.map(({ what }) => what))].map((what) => {
      const alike = here.filter((remark) => remark.what === what);
      return findingOf(route, alike, among.filter(({ endpoint }) => endpoint === route).length);
    });
  });
}

function findingOf(route: Route, alike: readonly Remark[], total: number): Finding {
  const [first] = alike;
  return {
    message: `${routes[route]}, ${shareOf(alike.length, total)}: ${first?.what}`,
    ...(first?.expected === undefined ? {} : { expected: first.expected }),
    ...(first?.actual === undefined ? {} : { actual: first.actual }),
    ...(first === undefined ? {} : { exchange: first.traced.exchange }),
  };
}

function shareOf(count: number, total: number): string {
  if (total === 1) return 'the one answer';
  return count === total ? `all ${total} answers` : `${count} of ${total} answers`;
}

/** For reasons: `POST /calls and GET /contacts`. */
export function namesOf(all: readonly Traced[]): string {
  const names = routeNames
    .filter((route) => all.some(({ endpoint }) => endpoint === route))
    .map((route) => routes[route]);
  return names.length === 0
    ? [...new Set(all.filter(({ endpoint }) => !isRoute(endpoint)).map(({ path }) => path))].join(', ')
    : names.join(' and ');
}
