import type * as Sarif from 'sarif';
import type { Exchange } from '../../schemas/exchange.js';
import type { Report, Result } from '../../schemas/report.js';
import { plain } from './plain.js';

/**
 * Where a rule does not hold. The target has no files, so an endpoint stands for one: `POST/calls`,
 * `GET/calls/:id/recording`. Ids and queries are left out, or each run would name other places.
 */
export function locationsOf(result: Result, report: Report): Sarif.Location[] {
  const places = new Map<string, Sarif.Location>();
  for (const { exchange, message, at } of result.findings) {
    const found = report.exchanges.find(({ id }) => id === exchange);
    if (found === undefined) continue;
    const uri = endpointOf(found, report.target);
    if (!places.has(uri)) places.set(uri, location(uri, message, at));
  }
  return places.size > 0 ? [...places.values()] : [location(`area/${encodeURIComponent(result.area)}`)];
}

function location(uri: string, message?: string, at?: string): Sarif.Location {
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } },
    ...(at === undefined || at === '' ? {} : { logicalLocations: [{ fullyQualifiedName: at, kind: 'value' }] }),
    ...(message === undefined ? {} : { message: { text: plain(message) } }),
  };
}

const known = ['health', 'contacts', 'calls', 'properties/schema'] as const;

/** An exchange's endpoint as a relative URI. */
export function endpointOf({ request, observation }: Exchange, target: string): string {
  const method = encodeURIComponent(request.method);
  const path = request.url.startsWith(`${target}/`) ? request.url.slice(target.length + 1).split(/[?#]/)[0] : undefined;
  if (path !== undefined && /^calls\/[^/]+\/recording$/.test(path)) return `${method}/calls/:id/recording`;
  const endpoint = known.find((name) => name === path);
  if (endpoint !== undefined) return `${method}/${endpoint}`;
  // A recording behind its link, a route that does not exist: told by what was asked, for the address is never the same.
  return `${method}/${observation.split('/').map(encodeURIComponent).join('/')}`;
}
