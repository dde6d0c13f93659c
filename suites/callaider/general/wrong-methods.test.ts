import { expect, test } from 'vitest';
import type { Outcome } from '../../http.js';
import { aCall, anAnswer, noAnswer } from '../fixtures.js';
import { judgeWrongMethods } from './wrong-methods.js';

const refused = anAnswer({ status: 405, json: { status: 'error', message: 'No' } });
const page = anAnswer({ text: '<html>', headers: { 'content-type': 'text/html' } });

test.each<[string, Outcome, Outcome, string]>([
  ['405', refused, refused, 'pass'],
  ['404', anAnswer({ status: 404 }), anAnswer({ status: 404 }), 'pass'],
  ['400, since GET has no window', anAnswer({ status: 400, json: {} }), refused, 'pass'],
  ['500', anAnswer({ status: 500, json: {} }), refused, 'pass'],
  ['an empty list for GET', anAnswer({ json: { calls: [] } }), refused, 'info'],
  ['a page for GET', page, refused, 'info'],
  ['contacts for POST', refused, anAnswer({ json: { contacts: [] } }), 'info'],
  ['calls for GET', anAnswer({ json: { calls: [aCall()] } }), refused, 'warn'],
  ['a bare list of calls for GET', anAnswer({ json: [aCall()] }), refused, 'warn'],
  ['no answer', noAnswer(), refused, 'inconclusive'],
  ['a gateway', refused, anAnswer({ status: 502, text: '<html>' }), 'inconclusive'],
])('%s', (_sentence, getCalls, postContacts, kind) => {
  expect(judgeWrongMethods({ getCalls, postContacts }).kind).toBe(kind);
});
