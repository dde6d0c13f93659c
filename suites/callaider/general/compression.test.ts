import { expect, test } from 'vitest';
import type { Answer, Outcome } from '../../http.js';
import { aContact, anAnswer, noAnswer } from '../fixtures.js';
import { judgeCompression } from './compression.js';
import { aTraced } from './fixtures.js';
import type { Traced } from './trace.js';

const one = aContact();
const two = aContact({ id: '102' });
const plain = anAnswer({ json: { contacts: [one, two] } });
const packed = (parts: Parameters<typeof anAnswer>[0] = {}): Answer =>
  anAnswer({ json: { contacts: [one, two] }, ...parts, headers: { 'content-encoding': 'gzip' } });
const undecodable = aTraced({ body: { kind: 'undecodable', problem: 'incorrect header check', head: '' } });

test.each<[string, Outcome, Outcome, readonly Traced[], string]>([
  ['gzip on request', packed(), plain, [], 'pass'],
  ['a server that never compresses', plain, plain, [], 'pass'],
  [
    'Content-Encoding: identity',
    packed(),
    anAnswer({ json: { contacts: [one, two] }, headers: { 'content-encoding': 'identity' } }),
    [],
    'pass',
  ],
  ['contacts in another order', packed({ json: { contacts: [two, one] } }), plain, [], 'pass'],
  ['gzip although only plain bytes were asked for', packed(), packed(), [], 'fail'],
  ['a body that cannot be unpacked', plain, plain, [undecodable], 'fail'],
  [
    'a download that cannot be unpacked',
    plain,
    plain,
    [{ ...undecodable, endpoint: 'storage', intent: 'download' }],
    'pass',
  ],
  ['other contacts', packed({ json: { contacts: [one] } }), plain, [], 'inconclusive'],
  ['no answer', noAnswer(), plain, [], 'inconclusive'],
  ['an error', packed(), anAnswer({ status: 406, json: {} }), [], 'inconclusive'],
])('%s', (_sentence, gzip, identity, all, kind) => {
  expect(judgeCompression({ gzip, identity }, all).kind).toBe(kind);
});
