import type http from 'node:http';
import { closedPort } from '../fixtures.js';
import type { Scenario, Stage } from './scenario.js';
import { always, cutShort, dead, echo, hangingUp, html, onlyActive, type Serving, silent } from './servers.js';

const asking =
  (target: (stage: Stage) => Promise<string>, ...more: readonly string[]): Scenario['args'] =>
  async (stage) => ['check', await target(stage), ...more];

const served = (serving: Serving, ...more: readonly string[]): Scenario['args'] =>
  asking(({ serve }) => serve(serving), ...more);

const login = 'http://127.0.0.1:9/login?next=%2Fcalls';

const lost: readonly (readonly [string, http.RequestListener])[] = [
  ['it hangs', () => {}],
  ['a gateway takes over', always(502, '<h1>502 Bad Gateway</h1>', html).http],
  ['it has had enough', always(429, '{}', { 'retry-after': '3600' }).http],
];

/** What answers is not the API, or it does not answer. */
export const targets = (secret: string): readonly Scenario[] => [
  { name: 'nobody listens', args: asking(closedPort), code: 3, says: /refused/ },
  {
    name: 'no such host',
    args: () => ['check', 'http://no-such-host.invalid'],
    code: 3,
    says: /no-such-host\.invalid/,
  },
  { name: 'it hangs up', args: served(hangingUp), code: 3, says: /closed the connection/ },
  { name: 'it never answers', args: served(silent, '--timeout', '0.15'), code: 3, says: /0\.15 s/ },
  {
    name: 'TLS asked of a plain port',
    args: asking(async ({ serve }) => (await serve(always(200, '{}'))).replace('http:', 'https:')),
    code: 3,
    says: /http:\/\//,
  },
  {
    name: 'plain HTTP asked of a TLS port',
    args: asking(async ({ serve }) => (await serve({ https: () => {} })).replace('https:', 'http:')),
    code: 3,
    says: /https:\/\//,
  },
  {
    name: 'a certificate that nobody trusts',
    args: served({ https: always(200, '{}').http }),
    code: 3,
    says: /certificate/,
  },
  ...[1, 5, 40].map(
    (requests): Scenario => ({
      name: `it dies after ${requests} requests`,
      args: asking(({ replacedAfter }) => replacedAfter(requests, dead)),
      code: 3,
      says: /INCONCLUSIVE {2}the target was lost/,
    }),
  ),
  ...lost.map(
    ([name, instead]): Scenario => ({
      name: `${name} after 20 requests`,
      args: asking(({ replacedAfter }) => replacedAfter(20, instead), '--timeout', '0.2'),
      code: 3,
      says: /INCONCLUSIVE {2}the target was lost: from exchange 21 on/,
    }),
  ),
  { name: 'every answer is cut', args: served(cutShort), code: 1, says: /NOT CONFORMANT/ },

  {
    name: 'a wrong key',
    args: asking(({ reference }) => reference(), '--secret', 'another-Key_77'),
    code: 3,
    says: /key/,
  },
  { name: '401 everywhere', args: served(always(401, '{"status":"error","message":"No"}')), code: 3, says: /key/ },
  { name: '403 everywhere', args: served(always(403, '{"status":"error","message":"No"}')), code: 3, says: /403/ },
  { name: '404 everywhere', args: served(always(404, '{"status":"error","message":"No"}')), code: 1, says: /404/ },
  { name: '405 everywhere', args: served(always(405, '{"status":"error","message":"No"}')), code: 1, says: /405/ },
  {
    name: '429 everywhere',
    args: served(always(429, '{}', { 'content-type': 'application/json', 'retry-after': '3600' })),
    code: 3,
    says: /429/,
  },
  { name: '500 everywhere', args: served(always(500, '{"status":"error","message":"No"}')), code: 1, says: /500/ },
  {
    name: '502 of a gateway everywhere',
    args: served(always(502, '<h1>502 Bad Gateway</h1>', html)),
    code: 3,
    says: /502|gateway/,
  },
  {
    name: '503 of a gateway everywhere',
    args: served(always(503, '<h1>503 Service Unavailable</h1>', html)),
    code: 3,
    says: /503|gateway/,
  },
  { name: 'redirects to a login', args: served(always(302, '', { location: login })), code: 1, says: /redirect/ },
  {
    name: 'redirects without end',
    args: served({
      http: (request, response) => void response.writeHead(307, { location: `${request.url}/again` }).end(),
    }),
    code: 1,
    says: /redirect/,
  },

  {
    name: 'the login page for everything',
    args: served(always(200, '<!doctype html><form>', html)),
    code: 1,
    says: /HTML/,
  },
  { name: '{} for everything', args: served(always(200, '{}')), code: 1, says: /NOT CONFORMANT/ },
  { name: '[] for everything', args: served(always(200, '[]')), code: 1, says: /NOT CONFORMANT/ },
  { name: 'null for everything', args: served(always(200, 'null')), code: 1, says: /NOT CONFORMANT/ },
  {
    name: 'ok for everything',
    args: served(always(200, 'ok', { 'content-type': 'text/plain' })),
    code: 1,
    says: /NOT CONFORMANT/,
  },
  { name: 'no body for everything', args: served(always(200, '', {})), code: 1, says: /NOT CONFORMANT/ },
  { name: '204 for everything', args: served(always(204, '', {})), code: 1, says: /NOT CONFORMANT/ },
  { name: 'what was asked, given back', args: served(echo), code: 1, says: /NOT CONFORMANT/ },
  {
    name: 'every right answer in one',
    args: served(always(200, '{"status":"success","contacts":[],"calls":[],"properties":[]}')),
    code: 1,
    says: /NOT CONFORMANT/,
  },
  {
    name: 'calls that go on and none that is completed',
    args: served(onlyActive(secret)),
    code: 3,
    says: /structure only/,
  },
];
