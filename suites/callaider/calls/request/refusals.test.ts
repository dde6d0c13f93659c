import { expect, test } from 'vitest';
import {
  answered,
  crashed,
  crashedInHtml,
  kindOf,
  listed,
  notFound,
  refused,
  searched,
  silent,
  someCalls,
  told,
} from './fixtures.js';
import { malformedBodyIsRefused } from './malformed-body-is-refused.js';
import { windowIsRequired } from './window-is-required.js';

const full = listed(someCalls(3));
const unprocessable = answered({ status: 422, text: '<h1>422</h1>', headers: { 'content-type': 'text/html' } });

test.each([
  ['400 passes', [refused, refused], 'pass'],
  ['any 4xx passes, in any shape', [unprocessable, answered({ status: 415, text: '' }), notFound], 'pass'],
  ['500 in the shape of an error is poor', [refused, crashed], 'info'],
  ['500 in HTML is a warning', [refused, crashedInHtml], 'warn'],
  ['200 without calls is a warning', [refused, listed([])], 'warn'],
  ['200 with an error inside is a warning', [answered({ json: { status: 'error', message: 'no' } })], 'warn'],
  ['200 with calls fails', [refused, full], 'fail'],
  ['a bare array of calls fails, too', [answered({ json: someCalls(1) })], 'fail'],
  ['no answer decides nothing', [refused, silent], 'inconclusive'],
  ['calls elsewhere fail although one answer is missing', [silent, full], 'fail'],
])('%s', (_sentence, seen, kind) => {
  const answers = seen.map((one, index) => ({ ...one, label: `body ${index}` }));
  const given = { answers, search: searched(full) };
  expect(kindOf(windowIsRequired, given)).toBe(kind);
  expect(kindOf(malformedBodyIsRefused, given)).toBe(kind);
});

test('refusals mean nothing when proper requests are refused as well', () => {
  const answers = [{ ...refused, label: 'the body {}' }];
  expect(kindOf(windowIsRequired, { answers, search: searched(refused) })).toBe('skip');
});

test('an empty account answers proper requests, and that is enough', () => {
  const answers = [{ ...refused, label: 'the body {}' }];
  expect(kindOf(windowIsRequired, { answers, search: searched(listed([])) })).toBe('pass');
});

test('the finding names the body', () => {
  const answers = [{ ...full, label: 'a body without stopTime' }];
  expect(told(windowIsRequired, { answers, search: searched(full) })).toBe(
    'POST /calls answered 200 (application/json) to a body without stopTime, with 3 calls',
  );
});
