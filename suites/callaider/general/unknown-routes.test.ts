import { expect, test } from 'vitest';
import { aTraced } from './fixtures.js';
import type { Traced } from './trace.js';
import { judgeUnknownRoute } from './unknown-routes.js';

const route = (status: number, over: Partial<Traced> = {}) => aTraced({ endpoint: 'unknown-route', status, ...over });
const block = { gateway: true, undecided: 'GET /nowhere answered 403: a page of a firewall' };

test.each<[string, Traced, Traced, string]>([
  ['404 both times', route(404), route(404), 'pass'],
  ['404, and 401 without the key', route(404), route(401), 'pass'],
  ['a page for every path', route(200, { mediaType: 'text/html' }), route(401), 'warn'],
  ['a page without the key only', route(404), route(200), 'warn'],
  ['204', route(204), route(401), 'warn'],
  ['500', route(500), route(401), 'warn'],
  ['403', route(403), route(403), 'info'],
  ['401 to the right key', route(401), route(401), 'info'],
  ['405', route(405), route(401), 'info'],
  ['a firewall', route(403, block), route(403, block), 'inconclusive'],
  ['a gateway', route(502, block), route(401), 'inconclusive'],
])('%s', (_sentence, withKey, withoutKey, kind) => {
  expect(judgeUnknownRoute({ withKey, withoutKey }).kind).toBe(kind);
});
