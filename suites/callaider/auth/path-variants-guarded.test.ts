import { expect, test } from 'vitest';
import type { Outcome } from '../../http.js';
import { aContact } from '../fixtures.js';
import { answered, firewallPage, html, refusalsOf, silence } from './fixtures.js';
import { pathVariantsGuarded } from './path-variants-guarded.js';

const head = (status: number, mediaType = 'application/json') =>
  answered(status, {
    text: '',
    headers: { 'content-type': mediaType },
    ask: { endpoint: 'contacts', method: 'HEAD', path: '/contacts' },
  });

test.each<[string, Outcome, Outcome | undefined, string]>([
  ['passes on 401', answered(401), undefined, 'pass'],
  ['passes on 404', html(404), undefined, 'pass'],
  ['passes on a redirect', answered(308, { text: '' }), undefined, 'pass'],
  ['passes on 405 for HEAD', head(405), undefined, 'pass'],
  ['passes on the page of an app that answers any address', html(200), undefined, 'pass'],
  ['passes on a page that names a department', html(200, '<p>Ask our Sales team</p>'), undefined, 'pass'],
  ['passes on that page for HEAD', head(200, 'text/html'), undefined, 'pass'],
  [
    'passes on an error in JSON with status 200',
    answered(200, { json: { status: 'error', message: 'Not found' } }),
    undefined,
    'pass',
  ],
  ['passes on an empty 204', answered(204, { text: '' }), undefined, 'pass'],
  ['passes on 403 while the key still works', answered(403), answered(200), 'pass'],
  ['is inconclusive on a firewall page', firewallPage, answered(200), 'inconclusive'],
  ['is inconclusive without an answer', silence, answered(200), 'inconclusive'],
  ['is inconclusive when the key is locked out', answered(403), answered(403), 'inconclusive'],
  ['fails on contacts', answered(200), undefined, 'fail'],
  ['fails on an empty list', answered(200, { json: { contacts: [] } }), undefined, 'fail'],
  ['fails on contacts in another wrapping', answered(200, { json: { data: [aContact()] } }), undefined, 'fail'],
  ['fails on HEAD', head(200), undefined, 'fail'],
  ['fails on HEAD without a Content-Type', head(200, ''), undefined, 'fail'],
])('%s', (_sentence, outcome, again, kind) => {
  const seen = { refusals: refusalsOf('contacts'), answers: [answered(401), outcome], again };
  expect(pathVariantsGuarded.judge({ seen }).kind).toBe(kind);
});
