import { expect, test } from 'vitest';
import type { Outcome } from '../../http.js';
import { anAnswer, noAnswer } from '../fixtures.js';
import { judgeHealth } from './answers-200.js';
import { judgeSteadiness } from './is-stable.js';
import { judgeBareHealth } from './needs-no-body.js';
import { judgeReadiness } from './readiness.js';
import { judgeHealthBody } from './says-success.js';

const right = anAnswer({ json: { status: 'success' } });
const throttled = anAnswer({ status: 429, json: {} });
const gatewayPage = anAnswer({ status: 502, text: '<html>', headers: { 'content-type': 'text/html' } });
const crashed = anAnswer({ status: 500, json: { status: 'error', message: 'x' } });

test.each<[string, Outcome, string]>([
  ['200', right, 'pass'],
  ['200 that says something else (HEALTH-2)', anAnswer({ json: { status: 'ok' } }), 'pass'],
  ['200 with a text (HEALTH-2)', anAnswer({ text: 'OK' }), 'pass'],
  ['200 without a body', anAnswer({}), 'fail'],
  ['204', anAnswer({ status: 204 }), 'fail'],
  ['201', anAnswer({ status: 201, json: { status: 'success' } }), 'fail'],
  ['404', anAnswer({ status: 404, json: {} }), 'fail'],
  ['500', crashed, 'fail'],
  ['503 from the application', anAnswer({ status: 503, json: {} }), 'fail'],
  ['401 to the key (AUTH-1)', anAnswer({ status: 401, json: {} }), 'inconclusive'],
  ['a redirect (GEN-10)', anAnswer({ status: 301 }), 'inconclusive'],
  ['a gateway', gatewayPage, 'inconclusive'],
  ['429', throttled, 'inconclusive'],
  ['no answer', noAnswer(), 'inconclusive'],
])('the status: %s', (_sentence, outcome, kind) => {
  expect(judgeHealth(outcome).kind).toBe(kind);
});

test.each<[string, Outcome, string]>([
  ['success', right, 'pass'],
  ['success beside version and uptime', anAnswer({ json: { status: 'success', version: '1.2', uptime: 5 } }), 'pass'],
  [
    'success behind a byte order mark (GEN-3)',
    anAnswer({ json: { status: 'success' }, flaw: 'byte order mark' }),
    'pass',
  ],
  ['ok', anAnswer({ json: { status: 'ok' } }), 'fail'],
  ['UP', anAnswer({ json: { status: 'UP' } }), 'fail'],
  ['Success', anAnswer({ json: { status: 'Success' } }), 'fail'],
  ['true', anAnswer({ json: { status: true } }), 'fail'],
  ['no status', anAnswer({ json: { health: 'success' } }), 'fail'],
  ['a list', anAnswer({ json: [{ status: 'success' }] }), 'fail'],
  ['the bare word in JSON', anAnswer({ json: 'success' }), 'fail'],
  ['plain text', anAnswer({ text: 'OK', headers: { 'content-type': 'text/plain' } }), 'fail'],
  ['an inherited status', anAnswer({ text: '{"__proto__":{"status":"success"}}' }), 'fail'],
  ['nothing (HEALTH-1)', anAnswer({}), 'inconclusive'],
  ['500 (HEALTH-1)', crashed, 'inconclusive'],
  ['no answer', noAnswer(), 'inconclusive'],
])('the body: %s', (_sentence, outcome, kind) => {
  expect(judgeHealthBody(outcome).kind).toBe(kind);
});

const refused = anAnswer({ status: 415, json: {} });

test.each<[string, Outcome, Outcome, string]>([
  ['both answered', right, right, 'pass'],
  ['a Content-Type without a body refused', right, refused, 'warn'],
  ['a missing Content-Type refused', refused, right, 'warn'],
  ['both refused (HEALTH-1)', refused, refused, 'inconclusive'],
  ['429', right, throttled, 'inconclusive'],
  ['no answer', right, noAnswer(), 'inconclusive'],
])('with and without Content-Type: %s', (_sentence, plain, typed, kind) => {
  expect(judgeBareHealth(plain, typed).kind).toBe(kind);
});

const five = (...others: readonly Outcome[]) => [...Array.from({ length: 5 - others.length }, () => right), ...others];

test.each<[string, readonly Outcome[], string]>([
  ['the same each time', five(), 'pass'],
  ['uptime that grows', [1, 2, 3, 4, 5].map((uptime) => anAnswer({ json: { status: 'success', uptime } })), 'pass'],
  ['the same wrong answer each time (HEALTH-2)', Array.from({ length: 5 }, () => anAnswer({ text: 'OK' })), 'pass'],
  ['429 in between, then five answers', [throttled, ...five()], 'pass'],
  ['one error', five(crashed), 'warn'],
  ['one error before a repeat', [...five(), crashed, right], 'warn'],
  ['one page of a gateway', five(gatewayPage), 'warn'],
  ['another word now and then', five(anAnswer({ json: { status: 'degraded' } })), 'warn'],
  ['one that has no answer', five(noAnswer()), 'inconclusive'],
  ['nothing but a gateway', Array.from({ length: 5 }, () => gatewayPage), 'inconclusive'],
  ['too few answers', [right, right], 'inconclusive'],
  ['no answer at all', [noAnswer()], 'inconclusive'],
])('five times: %s', (_sentence, outcomes, kind) => {
  expect(judgeSteadiness(outcomes).kind).toBe(kind);
});

test.each<[string, Outcome, Outcome, string]>([
  ['/contacts crashes behind a green /health', right, crashed, 'info'],
  ['both are well', right, anAnswer({ json: { contacts: [] } }), 'skip'],
  ['both crash', crashed, crashed, 'skip'],
  ['no answer', noAnswer(), crashed, 'inconclusive'],
])('readiness: %s', (_sentence, health, contacts, kind) => {
  expect(judgeReadiness(health, contacts).kind).toBe(kind);
});
