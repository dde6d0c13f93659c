import { expect, test } from 'vitest';
import type { Ask, Outcome } from '../../http.js';
import type { Target } from '../../observation.js';
import { aCall, anAnswer, noAnswer } from '../fixtures.js';
import { settledCalls } from '../observations/settled-calls.js';
import { encodedIdsWork } from './encoded-ids-work.js';
import { aHttp, aRandom, aSample, recordingAnswer, sampled } from './fixtures.js';
import { listedIdsAreAccepted } from './listed-ids-are-accepted.js';
import { type ReservedIds, reservedIds } from './reserved-ids.js';
import type { Sample, Samples } from './samples.js';

const link = recordingAnswer();
const absent = recordingAnswer({ status: 404, json: { status: 'error', message: 'No recording' } });
const page = recordingAnswer({ status: 404, text: '<h1>Not Found</h1>', headers: { 'content-type': 'text/html' } });
const broken = recordingAnswer({ status: 500, json: { status: 'error', message: 'x' } });
const bad = recordingAnswer({ status: 400, json: { status: 'error', message: 'x' } });
const badPage = recordingAnswer({
  status: 400,
  text: '<h1>Bad Request</h1>',
  headers: { 'content-type': 'text/html' },
});

const plain = (...outcomes: readonly Outcome[]): readonly Sample[] => outcomes.map((outcome) => aSample(outcome));
const sip = (...outcomes: readonly Outcome[]): readonly Sample[] =>
  outcomes.map((outcome) => aSample(outcome, { id: 'sip:1@pbx' }));
const slash = (...outcomes: readonly Outcome[]): readonly Sample[] =>
  outcomes.map((outcome) => aSample(outcome, { id: 'call/1' }));
const asked = (reserved: readonly Sample[], over: Partial<ReservedIds> = {}): ReservedIds => ({
  reserved,
  plain: [],
  unknown: absent,
  ...over,
});
const three = plain(link, link, link);

test.each<[string, ReservedIds, string]>([
  ['have recordings', asked(sip(link)), 'pass'],
  ['have recordings, not all', asked(sip(absent, absent, link)), 'pass'],
  ['are 404, as others are', asked(sip(absent, absent, absent), { plain: plain(link, absent) }), 'inconclusive'],
  ['are 404, and there are no others', asked(sip(absent, absent, absent)), 'inconclusive'],
  ['are 404, few of them', asked(sip(absent, absent), { plain: three }), 'inconclusive'],
  ['are 404 in every spelling', asked(sip(absent), { encodedTwice: absent, unencoded: absent }), 'inconclusive'],
  ['meet no answer', asked(sip(noAnswer())), 'inconclusive'],
  ['are 400', asked(sip(bad)), 'inconclusive'],
  ['with a slash meet the 404 of a proxy', asked(slash(page), { encodedTwice: link }), 'inconclusive'],
  ['are found when encoded twice', asked(sip(absent), { encodedTwice: link }), 'fail'],
  ['are found when not encoded', asked(sip(absent), { unencoded: link }), 'fail'],
  ['with a slash are found when encoded twice', asked(slash(absent), { encodedTwice: link }), 'fail'],
  ['are 404, and all others are not', asked(sip(absent, absent, absent), { plain: three }), 'fail'],
])('ids that must be encoded %s', (_sentence, asked, kind) => {
  expect(encodedIdsWork.judge({ asked })).toMatchObject({ kind });
});

test.each<[string, Samples, ReservedIds | undefined, string]>([
  ['links and 404', sampled(link, absent), undefined, 'pass'],
  ['a link and no answer', sampled(link, noAnswer()), undefined, 'pass'],
  ['a link without its url', sampled(recordingAnswer({ json: {} })), undefined, 'pass'],
  ['no answer', sampled(noAnswer()), undefined, 'inconclusive'],
  ['429', sampled(recordingAnswer({ status: 429, json: {} })), undefined, 'inconclusive'],
  ['403, which others tell', sampled(recordingAnswer({ status: 403, json: {} })), undefined, 'inconclusive'],
  ['a page of a proxy for a slash', { ...sampled(), samples: slash(badPage) }, undefined, 'inconclusive'],
  ['400', sampled(link, bad), undefined, 'fail'],
  ['400 for a slash, by the API', { ...sampled(), samples: slash(bad) }, undefined, 'fail'],
  ['500', sampled(link, broken), undefined, 'fail'],
  ['500 for all', sampled(broken, broken), undefined, 'fail'],
  ['500 for an id that must be encoded', sampled(link), asked(sip(broken)), 'fail'],
])('listed ids are answered with %s', (_sentence, samples, reserved, kind) => {
  expect(listedIdsAreAccepted.judge({ samples, reserved })).toMatchObject({ kind });
});

const target: Target = { base: 'https://api.example.com/v1', https: true, place: 'public', insecure: false };

async function observe(rows: readonly unknown[], samples: readonly Sample[], answer: (ask: Ask) => Outcome) {
  const http = aHttp(answer);
  const context = { http, secret: 'secret', target, depth: 'standard', startedAt: 0, window: {} } as const;
  const calls = { window: { from: 0, to: 1 }, rows, outcome: anAnswer(), request: {}, at: '/calls' };
  const value = await reservedIds.observe(
    { ...context, random: aRandom(), pause: async () => {} },
    { calls, samples: { samples, place: 'public' }, unknown: undefined },
  );
  return { value, asked: http.asked.map(({ path }) => path) };
}

const rows = (count: number, name: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => aCall({ id: name(index) }));
const mixed = [...rows(9, (index) => `c${index}`), ...rows(9, (index) => `s:${index}`)];

test('it stands on the observation of the settled calls', () => {
  expect(reservedIds.needs).toMatchObject({ calls: settledCalls });
});

test('ids that need no encoding cost nothing', async () => {
  const { value, asked } = await observe(
    rows(5, (index) => `c${index}`),
    [aSample(link, { id: 'c1' })],
    () => link,
  );
  expect(value).toMatchObject({ kind: 'skip' });
  expect(asked).toEqual([]);
});

test('a sampled one with a recording is enough', async () => {
  const { asked } = await observe(mixed, [aSample(link, { id: 's:1' })], () => link);
  expect(asked).toEqual([]);
});

test('one more is asked where none was sampled', async () => {
  const { asked } = await observe(mixed, [aSample(link, { id: 'c1' })], () => link);
  expect(asked).toMatchObject([expect.stringMatching(/^\/calls\/s%3A\d\/recording$/)]);
});

test('where they are 404, others and other spellings are asked', async () => {
  const { value, asked } = await observe(mixed, [aSample(link, { id: 'c1' })], ({ path }) =>
    path.includes('%3A') ? absent : link,
  );
  expect(asked.filter((path) => /s%3A\d/.test(path)).length).toBe(3);
  expect(asked.filter((path) => /\/c\d\//.test(path)).length).toBe(2);
  expect(asked.slice(-2)).toMatchObject([expect.stringContaining('s%253A'), expect.stringMatching(/\/s:\d\//)]);
  expect(value).toMatchObject({ reserved: { length: 3 }, plain: { length: 3 }, unencoded: link, encodedTwice: link });
});

test('a blank cannot be sent as it stands', async () => {
  const { asked } = await observe([aCall({ id: 'a b' })], [aSample(absent, { id: 'a b' })], () => absent);
  expect(asked).toEqual(['/calls/a%2520b/recording']);
});
