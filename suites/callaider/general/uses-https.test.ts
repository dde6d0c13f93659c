import { expect, test } from 'vitest';
import type { Outcome } from '../../http.js';
import type { Target } from '../../observation.js';
import { anAnswer, noAnswer } from '../fixtures.js';
import { judgeTransport } from './uses-https.js';

const target: Target = { base: 'https://pbx.example.net', https: true, place: 'public', insecure: false };
const plain: Target = { ...target, base: 'http://pbx.example.net', https: false };
const health = anAnswer({ json: { status: 'success' } });

test.each<[string, Target, Outcome, string]>([
  ['https that answers', target, health, 'pass'],
  ['https that answers with an error', target, anAnswer({ status: 500 }), 'pass'],
  ['plain http', plain, health, 'warn'],
  ['plain http on loopback', { ...plain, base: 'http://127.0.0.1:4000', place: 'loopback' }, health, 'skip'],
  ['plain http in a private network', { ...plain, base: 'http://10.0.0.5', place: 'private' }, health, 'skip'],
  ['a certificate that does not fit', target, noAnswer({ code: 'tls', fact: 'the certificate has expired' }), 'warn'],
  ['switched-off certificate checks', { ...target, insecure: true }, health, 'inconclusive'],
  ['no answer', target, noAnswer(), 'inconclusive'],
])('%s', (_sentence, where, outcome, kind) => {
  expect(judgeTransport(where, outcome).kind).toBe(kind);
});
