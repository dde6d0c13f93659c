import { expect, test } from 'vitest';
import type { Ask, Outcome } from '../../http.js';
import type { Target } from '../../observation.js';
import { aCall, anAnswer, noAnswer } from '../fixtures.js';
import { aDownload, aHttp, aRandom, aSample, fetched, LINK, recordingAnswer } from './fixtures.js';
import { oldCallsAnswerAlike } from './old-calls-answer-alike.js';
import { type OldRecording, oldRecordings } from './old-recordings.js';

const sound = aDownload();
const gone = fetched(recordingAnswer({ status: 404, json: {} }));
const old = (outcome: Outcome, over: Partial<OldRecording> = {}): OldRecording => ({
  daysAgo: 90,
  sample: aSample(outcome),
  ...over,
});
const linked = (head = sound.head) => old(recordingAnswer(), { fetched: head });
const absent = old(recordingAnswer({ status: 404, json: {} }));
const withUrl = (url: unknown) => old(recordingAnswer({ json: { url } }));

test.each<[string, readonly OldRecording[], string]>([
  ['404', [absent], 'pass'],
  ['a link that works', [linked(), absent], 'pass'],
  ['no answer', [old(noAnswer())], 'inconclusive'],
  ['500, which others tell', [old(recordingAnswer({ status: 500, json: {} }))], 'inconclusive'],
  ['a link that brings no answer', [linked(fetched(noAnswer()))], 'inconclusive'],
  ['a link that is not followed', [linked({ kind: 'withheld', because: 'private' })], 'inconclusive'],
  ['a path, which others tell', [withUrl('/a.mp3')], 'inconclusive'],
  ['a dead link', [absent, linked(gone)], 'fail'],
  ['an empty link', [withUrl(null)], 'fail'],
  ['words', [withUrl('N/A')], 'fail'],
])('old calls are answered with %s', (_sentence, old, kind) => {
  expect(oldCallsAnswerAlike.judge({ old, downloads: [sound] })).toMatchObject({ kind });
});

test('where links of new calls are dead as well, age is not to blame', () => {
  expect(oldCallsAnswerAlike.judge({ old: [linked(gone)], downloads: [{ ...sound, head: gone }] }).kind).toBe('skip');
});

const DAY = 24 * 3600;
const NOW = 1_700_000_000;
const target: Target = { base: 'https://api.example.com/v1', https: true, place: 'public', insecure: false };
const observe = async (answer: (ask: Ask) => Outcome) => {
  const http = aHttp(answer);
  const context = { http, secret: 'secret', target, depth: 'thorough', startedAt: NOW, window: {} } as const;
  const value = await oldRecordings.observe({ ...context, random: aRandom(), pause: async () => {} }, {});
  return { value, asked: http.asked };
};
const callsOf = (ask: Ask, daysAgo: number) => {
  const startTime = NOW - daysAgo * DAY;
  const calls = [1, 2, 3].map((index) => aCall({ id: `${daysAgo}-${index}`, startTime, endTime: startTime + 60 }));
  return anAnswer({ ask, json: { calls } });
};

test('two calls of each window are asked, and their links followed', async () => {
  const { value, asked } = await observe((ask) => {
    if (ask.endpoint === 'calls') return callsOf(ask, daysOf(ask));
    return ask.endpoint === 'recording' ? recordingAnswer({ json: { url: LINK } }) : anAnswer({ status: 206 });
  });
  expect(asked.filter(({ endpoint }) => endpoint === 'calls').length).toBe(2);
  expect(value).toMatchObject([{ daysAgo: 28 }, { daysAgo: 28 }, { daysAgo: 90 }, { daysAgo: 90 }]);
  expect(asked.length).toBe(10);
});

const daysOf = (ask: Ask): number => {
  const { startTime } = ask.json as { startTime: number };
  return (NOW - startTime) / DAY - 3;
};

test('calls of today, given though they were not asked for, are left out', async () => {
  const { value, asked } = await observe((ask) => callsOf(ask, 1));
  expect(value).toMatchObject({ kind: 'skip' });
  expect(asked.length).toBe(2);
});
