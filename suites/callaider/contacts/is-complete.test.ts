import { expect, test } from 'vitest';
import { aContact } from '../fixtures.js';
import { readContacts } from '../observations/contacts.js';
import { anAnswerOfContacts, listing } from './fixtures.js';
import { isComplete } from './is-complete.js';

const rows = (length: number) => Array.from({ length }, (_, index) => aContact({ id: String(index) }));
const beside = (fields: Readonly<Record<string, unknown>>, length = 12) =>
  listing([], { json: { contacts: rows(length), ...fields } });
const under = (headers: Readonly<Record<string, string>>) => listing(rows(12), { headers });

test.each([
  ['a plain list passes', listing(rows(12)), 'pass'],
  ['a total that agrees passes', beside({ total: 12 }), 'pass'],
  ['a count beside a page passes', beside({ count: 12, page: 1, pageSize: 50 }), 'pass'],
  ['an empty next passes', beside({ next: null, hasMore: false }), 'pass'],
  ['the last page of one passes', beside({ page: { size: 20, totalElements: 12, totalPages: 1, number: 0 } }), 'pass'],
  ['no next link passes', beside({ links: { self: '/contacts', next: null, last: '/contacts' } }), 'pass'],
  ['a full page that is known to be all passes', beside({ limit: 12, total: 12 }), 'pass'],
  ['a cursor at the end passes', beside({ cursor: 'abc', hasMore: false }), 'pass'],
  ['an end cursor alone is no mark', beside({ pageInfo: { hasNextPage: false, endCursor: 'abc' } }), 'pass'],
  ['a header that agrees passes', under({ 'x-total-count': '12' }), 'pass'],
  ['a link to documentation passes', under({ link: '<https://example.com/docs>; rel="help"' }), 'pass'],
  ['a lone page number is worth a word', beside({ page: 1 }), 'info'],
  ['a limit out of reach is worth a word', beside({ limit: 50 }), 'info'],
  ['exactly 50 are worth a word', listing(rows(50)), 'info'],
  ['exactly 100 are worth a word', listing(rows(100)), 'info'],
  ['51 pass', listing(rows(51)), 'pass'],
  ['a greater total warns', beside({ total: 40 }), 'warn'],
  ['a greater total inside meta warns', beside({ meta: { total_count: 40 } }), 'warn'],
  ['a next page warns', beside({ next: 'https://example.com/contacts?page=2' }), 'warn'],
  ['a next cursor warns', beside({ next_cursor: 'abc' }), 'warn'],
  ['a next link as an object warns', beside({ _links: { next: { href: '/contacts?page=2' } } }), 'warn'],
  ['further pages warn', beside({ page: 1, totalPages: 3 }), 'warn'],
  ['more warns', beside({ pagination: { has_more: true } }), 'warn'],
  ['a cursor warns', beside({ cursor: 'abc' }), 'warn'],
  ['a full page warns', beside({ page: 1, per_page: 12 }), 'warn'],
  [
    'a Link header to the next page warns',
    under({ link: '<https://example.com/contacts?page=2>; rel="next"' }),
    'warn',
  ],
  ['a greater total in a header warns', under({ 'x-total-count': '40' }), 'warn'],
  [
    'a bare array is judged by its headers',
    readContacts(anAnswerOfContacts({ json: rows(3), headers: { 'X-Total-Count': '9' } })),
    'warn',
  ],
  ['an empty list is skipped', listing([]), 'skip'],
])('%s', (_sentence, seen, kind) => {
  expect(isComplete.judge({ seen }).kind).toBe(kind);
});

test('the finding names the mark and its place', () => {
  expect(isComplete.judge({ seen: beside({ meta: { total: 40 } }) })).toMatchObject({
    findings: [
      { message: 'GET /contacts lists 12 operators, and there seem to be more: meta.total is 40', at: '/meta/total' },
    ],
  });
});
