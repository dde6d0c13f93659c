import { expect, test } from 'vitest';
import type { Answer, Ask, Outcome } from '../../http.js';
import type { Target } from '../../observation.js';
import { anAnswer, noAnswer } from '../fixtures.js';
import { aHttp, aRandom, aSample, LINK, recordingAnswer } from './fixtures.js';
import { keyShown } from './key-shown.js';
import { linkHoldsNoKey } from './link-holds-no-key.js';

const KEY = 'k3y-7f3a9C';
const target: Target = { base: 'https://api.example.com', https: true, place: 'public', insecure: false };

async function judge(outcomes: readonly Outcome[], key = KEY) {
  const http = aHttp(() => noAnswer(), key);
  const log = outcomes.map((outcome, index) => ({ exchange: index, observation: 'x', outcome, group: index }));
  const context = { http: { ...http, log: () => log }, secret: key, target, depth: 'standard', startedAt: 0 } as const;
  const shown = await keyShown.observe(
    { ...context, window: {}, random: aRandom(), pause: async () => {} },
    { samples: { samples: [aSample()], place: 'public' } },
  );
  if ('kind' in shown) throw new Error('it is always seen');
  return linkHoldsNoKey.judge({ shown });
}

const answer = (json: object, headers = {}, ask: Partial<Ask> = {}): Answer =>
  recordingAnswer({ json, headers, ask: { endpoint: 'recording', path: '/calls/1/recording', ...ask } });
const download = (headers: Readonly<Record<string, string>>) =>
  anAnswer({ status: 302, headers, ask: { endpoint: 'storage', intent: 'download', path: LINK } });
const link = answer({ url: LINK, filename: 'a.wav' });

test.each<[string, readonly Outcome[], string]>([
  ['nowhere', [link, download({ location: LINK })], 'pass'],
  ['in an answer of another endpoint', [link, anAnswer({ json: { url: KEY } })], 'pass'],
  ['in an answer to a stranger, who sent it changed', [link, answer({ url: KEY }, {}, { intent: 'refused' })], 'pass'],
  ['where there is no link', [answer({ error: 'no recording' })], 'inconclusive'],
  ['in a url', [answer({ url: `${LINK}?key=${KEY}` })], 'fail'],
  ['in a filename', [answer({ url: LINK, filename: `${KEY}.wav` })], 'fail'],
  ['in a header', [answer({ url: LINK }, { 'x-debug': `key=${KEY}` })], 'fail'],
  ['in a cookie of a download', [link, download({ 'set-cookie': `k=${KEY}` })], 'fail'],
  ['in a redirect of a download', [link, download({ location: `${LINK}?k=${KEY}` })], 'fail'],
])('the key %s', async (_sentence, outcomes, kind) => {
  expect((await judge(outcomes)).kind).toBe(kind);
});

test.each([
  ['recordings', 'https://storage.example.com/recordings/a.wav', 'pass'],
  ['recordings', 'https://storage.example.com/a.wav?folder=recordings-1', 'pass'],
  ['recordings', 'https://storage.example.com/a.wav?key=recordings', 'fail'],
  ['recordings', 'https://user:recordings@storage.example.com/a.wav', 'fail'],
  ['1700000000', 'https://storage.example.com/1700000000.wav', 'pass'],
])('a key %j in %s', async (key, url, kind) => {
  expect((await judge([answer({ url })], key)).kind).toBe(kind);
});

test('the verdict does not repeat the key', async () => {
  expect(JSON.stringify(await judge([answer({ url: `${LINK}?key=${KEY}` })]))).not.toContain(KEY);
});
