import { expect, test } from 'vitest';
import type { Ask, Outcome } from '../../http.js';
import type { Target } from '../../observation.js';
import { anAnswer, noAnswer } from '../fixtures.js';
import type { Download } from './downloads.js';
import { aDownload, aHttp, aRandom, fetched, LINK, recordingAnswer } from './fixtures.js';
import { linkIsGivenAgain } from './link-is-given-again.js';
import { type SecondIssue, secondIssue } from './second-issue.js';

const first = aDownload();
const sound = first.head;
const refused = fetched(recordingAnswer({ status: 403 }));
const again = (over: Partial<SecondIssue> = {}): SecondIssue => ({
  first,
  outcome: recordingAnswer(),
  isSameLink: true,
  fetched: sound,
  ...over,
});
const without = (outcome: Outcome): SecondIssue => ({ first, outcome, isSameLink: false });
const usedUp: Download = { ...first, whole: sound, wholeRefused: refused };
const shortLived: Download = { ...usedUp, refused };

test.each<[string, Download, SecondIssue, string]>([
  ['the same link', first, again(), 'pass'],
  ['another link', first, again({ isSameLink: false }), 'pass'],
  ['no answer', first, without(noAnswer()), 'inconclusive'],
  ['429', first, without(recordingAnswer({ status: 429, json: {} })), 'inconclusive'],
  ['a link that brings no answer', first, again({ fetched: fetched(noAnswer()) }), 'inconclusive'],
  ['a link that is not followed', first, again({ fetched: { kind: 'withheld', because: 'private' } }), 'inconclusive'],
  ['a link, where links last no second', shortLived, again(), 'pass'],
  ['a link, where each is good for one download', usedUp, again(), 'warn'],
  ['404', first, without(recordingAnswer({ status: 404, json: {} })), 'fail'],
  ['500', first, without(recordingAnswer({ status: 500, json: {} })), 'fail'],
  ['an empty url', first, without(recordingAnswer({ json: { url: '' } })), 'fail'],
  ['no url', first, without(recordingAnswer({ json: {} })), 'fail'],
  ['a link that is refused', first, again({ fetched: refused }), 'fail'],
  ['a link that is gone', first, again({ fetched: fetched(recordingAnswer({ status: 404 })) }), 'fail'],
])('asked again, the recording is %s', (_sentence, download, second, kind) => {
  expect(linkIsGivenAgain.judge({ downloads: [download], second })).toMatchObject({ kind });
});

const target: Target = { base: 'https://api.example.com/v1', https: true, place: 'public', insecure: false };
const observe = async (downloads: readonly Download[], answer: (ask: Ask) => Outcome) => {
  const http = aHttp(answer);
  const context = { http, secret: 'secret', target, depth: 'standard', startedAt: 0, window: {} } as const;
  const value = await secondIssue.observe({ ...context, random: aRandom(), pause: async () => {} }, { downloads });
  return { value, asked: http.asked.map(({ path }) => path) };
};

test('the first call whose link worked is asked again, and its link is followed', async () => {
  const { value, asked } = await observe([{ ...first, head: refused }, first], (ask) =>
    ask.endpoint === 'recording' ? recordingAnswer({ json: { url: `${LINK}?2` } }) : anAnswer({ status: 206 }),
  );
  expect(asked).toEqual(['/calls/call-1/recording', `${LINK}?2`]);
  expect(value).toMatchObject({ isSameLink: false, fetched: { outcome: { status: 206 } } });
});

test('where no link worked, nothing is asked', async () => {
  const { value, asked } = await observe([{ ...first, head: refused }], () => anAnswer());
  expect(value).toMatchObject({ kind: 'inconclusive' });
  expect(asked).toEqual([]);
});
