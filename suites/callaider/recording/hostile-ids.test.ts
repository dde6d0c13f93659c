import { expect, test } from 'vitest';
import type { Ask, Outcome } from '../../http.js';
import type { Depth, Target } from '../../observation.js';
import { noAnswer } from '../fixtures.js';
import type { UnknownRouteSeen } from '../general/unknown-route.js';
import { aHttp, aRandom, bytesOf, recordingAnswer, sampled } from './fixtures.js';
import { hostileIds } from './hostile-ids.js';
import { hostileIdsAreHarmless } from './hostile-ids-are-harmless.js';

const answer = (status: number, json: unknown = { status: 'error', message: 'x' }) => recordingAnswer({ status, json });
const text = (status: number, body: string, type: string) =>
  recordingAnswer({ status, text: body, bytes: bytesOf(body), headers: { 'content-type': type } });
const link = recordingAnswer();
const absent = answer(404);
const moved = recordingAnswer({ status: 301, text: '', headers: { location: '/etc/passwd/recording' } });
const route = (status: number) => ({ withKey: { status }, withoutKey: undefined }) as unknown as UnknownRouteSeen;

const judge = (outcome: Outcome, { again = outcome, unknown = absent, known = link, routeStatus = 404 } = {}) =>
  hostileIdsAreHarmless.judge({
    asked: [{ what: 'does harm', outcome, ...(outcome.kind === 'answer' && outcome.status >= 500 ? { again } : {}) }],
    samples: sampled(known),
    unknown: { id: 'x', outcome: unknown },
    route: route(routeStatus),
  }).kind;

test.each<[string, Outcome, string]>([
  ['404', absent, 'pass'],
  ['400', answer(400), 'pass'],
  ['414', text(414, '', 'text/html'), 'pass'],
  ['422', answer(422), 'pass'],
  ['403, as a firewall would', answer(403), 'inconclusive'],
  ['a page of a firewall', text(406, 'Request blocked', 'text/html'), 'inconclusive'],
  ['no answer', noAnswer({ code: 'reset' }), 'inconclusive'],
  ['429', answer(429), 'inconclusive'],
  ['502 of a gateway', text(502, 'Bad gateway', 'text/html'), 'inconclusive'],
  ['a redirect that tidies up', moved, 'inconclusive'],
  ['a page of another site', text(200, '<!DOCTYPE html><p>Home', 'text/html'), 'inconclusive'],
  ['500', answer(500), 'fail'],
  ['500 in HTML', text(500, '<h1>Error</h1>', 'text/html'), 'fail'],
  ['a link', link, 'fail'],
  ['another file', text(200, 'root:x:0:0', 'text/plain'), 'fail'],
  ['200 without a link', answer(200, { url: null }), 'fail'],
])('a malicious id is answered with %s', (_sentence, outcome, kind) => {
  expect(judge(outcome)).toBe(kind);
});

test('a server error that does not come back decides nothing', () => {
  expect(judge(answer(500), { again: absent })).toBe('inconclusive');
});

test('what any unknown id gets is told elsewhere', () => {
  expect(judge(answer(500), { unknown: answer(503) })).toBe('skip');
  expect(judge(link, { unknown: link })).toBe('skip');
});

test('where every route is 200, a 200 means nothing', () => {
  expect(judge(answer(200, { status: 'ok' }), { routeStatus: 200 })).toBe('inconclusive');
});

test('a refusal means nothing where no recording was given', () => {
  expect(judge(absent, { known: absent })).toBe('inconclusive');
});

const target: Target = { base: 'https://api.example.com', https: true, place: 'public', insecure: false };
const observe = async (depth: Depth, answerTo: (ask: Ask) => Outcome) => {
  const http = aHttp(answerTo);
  const context = { http, secret: 'secret', target, depth, startedAt: 0, window: {}, random: aRandom() } as const;
  await hostileIds.observe({ ...context, pause: async () => {} }, { samples: sampled(link) });
  return http.asked;
};

test.each([
  ['standard', 2],
  ['thorough', 4],
] as const)('a %s run asks %i of them', async (depth, count) => {
  const asked = await observe(depth, () => absent);
  expect(asked.length).toBe(count);
  expect(asked.every(({ intent }) => intent === 'abnormal')).toBe(true);
});

test('a server error is asked for once more', async () => {
  expect((await observe('standard', ({ path }) => (path.includes('%3C') ? answer(500) : absent))).length).toBe(3);
});
