import { expect, test } from 'vitest';
import type { Ask, LoggedExchange, Outcome } from '../../http.js';
import type { Depth, Target } from '../../observation.js';
import { anAnswer, noAnswer } from '../fixtures.js';
import type { Download } from './downloads.js';
import { aDownload, aHttp, aRandom, aSample, fetched, LINK, recordingAnswer } from './fixtures.js';
import { declaredLifetime } from './lifetime.js';
import { linkLasts } from './link-lasts.js';
import { type LinkLater, type Look, linksLater } from './links-later.js';

/** 14 November 2023, 22:13:20 UTC. */
const NOW = 1_700_000_000;
const jwt = (claims: object) =>
  `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;

test.each([
  ['X-Amz-Date=20231114T221320Z&X-Amz-Expires=120&X-Amz-Signature=f', 120],
  ['X-Amz-Date=20231114T221220Z&X-Amz-Expires=120&X-Amz-Signature=f', 60],
  ['X-Goog-Date=20231114T221320Z&X-Goog-Expires=604800', 604_800],
  ['x-oss-date=20231114T221320Z&x-oss-expires=30', 30],
  [`Expires=${NOW + 10}&Signature=f`, 10],
  [`expires=${NOW + 3600}&signature=f`, 3600],
  [`expires_at=${NOW + 45}000`, 45],
  [`exp=${NOW + 20}`, 20],
  ['sv=2022-11-02&se=2023-11-14T22%3A15%3A20Z&sr=b&sig=f', 120],
  [`token=exp=${NOW + 90}~acl=/*~hmac=f`, 90],
  [`access=${jwt({ sub: 'call-1', exp: NOW + 600 })}`, 600],
  [`Expires=${NOW + 10}&exp=${NOW + 99}`, 10],
  ['', undefined],
  ['signature=f&v=2', undefined],
  ['expires=3600', undefined],
  ['expires=never', undefined],
  [`expires=${NOW - 5}`, undefined],
  ['expires=9999999999', undefined],
  [`started=${NOW + 10}`, undefined],
  ['X-Amz-Expires=120', undefined],
  ['exp=%zz', undefined],
])('the link ?%s says that it lasts %s s', (query, seconds) => {
  const issue = recordingAnswer({ at: NOW + 500, headers: { date: 'Tue, 14 Nov 2023 22:13:20 GMT' } });
  expect(declaredLifetime(`${LINK}?${query}`, issue)).toBe(seconds);
});

test('without a Date header the clock of the checker counts', () => {
  expect(declaredLifetime(`${LINK}?expires=${NOW + 100}`, recordingAnswer({ at: NOW }))).toBe(100);
});

const issue = recordingAnswer({ at: NOW });
const linkOf = (lifetime?: number): Partial<Download> => ({
  url: lifetime === undefined ? LINK : `${LINK}?expires=${NOW + lifetime}`,
  issue,
  sample: aSample(issue),
});
const sound = (lifetime?: number) => aDownload({}, linkOf(lifetime));
const refusal = (after: number) =>
  fetched(anAnswer({ status: 403, at: NOW + after, ms: 0, ask: { endpoint: 'storage', path: LINK } }));
const look = (age: number, over: Partial<Look> = {}): Look => ({
  age,
  url: LINK,
  issue,
  fetched: aDownload().head,
  ...over,
});
const refused = (age: number): Look => look(age, { refused: refusal(age) });
const seen = (looks: readonly Look[], over: Partial<LinkLater> = {}): LinkLater => ({
  download: sound(),
  isFollowedByAnother: false,
  looks,
  ...over,
});

test.each<[string, Download, LinkLater | undefined, string]>([
  ['says an hour', sound(3600), undefined, 'pass'],
  ['says an hour, and works later', sound(3600), seen([look(4)]), 'pass'],
  ['says five minutes, less what signing took', sound(297), undefined, 'pass'],
  ['says nothing, and works after five minutes', sound(), seen([look(60), look(300.2)]), 'pass'],
  ['is refused after more than five minutes', sound(), seen([look(60), refused(301)]), 'inconclusive'],
  ['says ten seconds, but works after twelve', sound(10), seen([look(12)]), 'inconclusive'],
  ['says nothing, and works later', sound(), seen([look(4)]), 'inconclusive'],
  ['says nothing', sound(), undefined, 'inconclusive'],
  ['was refused from the start', aDownload({ status: 403 }), undefined, 'inconclusive'],
  ['is refused later, as is a fresh one', sound(), seen([look(4, { fetched: refusal(4) })]), 'inconclusive'],
  ['meets no answer later', sound(), seen([look(4, { fetched: fetched(noAnswer()) })]), 'inconclusive'],
  ['ends when another is given', sound(), seen([refused(4)], { isFollowedByAnother: true }), 'inconclusive'],
  ['says two minutes', sound(120), seen([look(4)]), 'warn'],
  ['says ten seconds, not waited for', sound(10), undefined, 'warn'],
  ['says an hour, and is refused after two minutes', sound(3600), seen([look(60), refused(120)]), 'warn'],
  ['is refused after ten seconds', sound(10), seen([refused(11.5)]), 'fail'],
  ['says an hour, and is refused after four seconds', sound(3600), seen([refused(4)]), 'fail'],
  ['is refused at its first use', { ...sound(), refused: refusal(1) }, undefined, 'fail'],
])('a link that %s', (_sentence, download, later, kind) => {
  expect(linkLasts.judge({ downloads: [download], later })).toMatchObject({ kind });
});

test('a link that says that it is over counts, even if another one was given', () => {
  const later = seen([refused(11.5)], { download: sound(10), isFollowedByAnother: true });
  expect(linkLasts.judge({ downloads: [sound(10)], later })).toMatchObject({ kind: 'fail' });
});

const target: Target = { base: 'https://api.example.com/v1', https: true, place: 'public', insecure: false };

/** Time passes by pauses alone. */
async function observe(
  downloads: readonly Download[],
  { depth = 'standard' as Depth, place = 'public' as Target['place'], endsAfter = Number.POSITIVE_INFINITY } = {},
) {
  let now = NOW + 2;
  const pauses: number[] = [];
  const log: LoggedExchange[] = [];
  const http = aHttp((ask: Ask): Outcome => {
    const isFine = ask.path.includes('fresh') || ask.endpoint === 'recording' || now < NOW + endsAfter;
    const json = ask.endpoint === 'recording' ? { url: `${LINK}?fresh` } : undefined;
    const outcome = anAnswer({ ask, at: now, ms: 0, status: isFine ? 200 : 403, json, exchange: 50 + log.length });
    log.push({ exchange: outcome.exchange, observation: 'x', outcome, group: 1 });
    return outcome;
  });
  const value = await linksLater.observe(
    {
      http: {
        ...http,
        log: () => [{ exchange: 9, observation: 'x', outcome: anAnswer({ at: now }), group: 1 }, ...log],
      },
      secret: 'secret',
      target: { ...target, place },
      depth,
      startedAt: NOW,
      window: {},
      random: aRandom(),
      pause: async (seconds) => {
        pauses.push(Math.round(seconds * 10) / 10);
        now += seconds;
      },
    },
    { downloads },
  );
  return { value, pauses, asked: http.asked.map(({ path }) => path) };
}

test.each([
  ['at once', undefined, {}, [], [2]],
  ['at once, if it says an hour', 3600, {}, [], [2]],
  ['at its end, if that is near', 10, {}, [9.5], [11.5]],
  ['at once, if its end is not so near', 45, {}, [], [2]],
  ['after one and five minutes in a thorough run', undefined, { depth: 'thorough' }, [58, 240], [60, 300]],
  ['at its end in a thorough run', 120, { depth: 'thorough' }, [58, 61.5], [60, 121.5]],
  ['after seconds on loopback', undefined, { depth: 'thorough', place: 'loopback' }, [10], [12]],
] as const)('a link is followed again %s', async (_sentence, lifetime, options, pauses, ages) => {
  const run = await observe([sound(lifetime)], options);
  expect(run.pauses).toEqual(pauses);
  expect(run.value).toMatchObject({ looks: ages.map((age) => ({ age })) });
});

test('a link that is refused is set against a fresh one, and not followed any more', async () => {
  const { value, asked } = await observe([sound(120)], { depth: 'thorough', endsAfter: 30 });
  expect(value).toMatchObject({ looks: [{ age: 60, refused: {}, fetched: { outcome: { status: 200 } } }] });
  expect(asked).toEqual([`${LINK}?expires=${NOW + 120}`, '/calls/call-1/recording', `${LINK}?fresh`]);
});

test('links that are good for one download are left alone', async () => {
  const once: Download = { ...sound(), whole: sound().head, wholeRefused: refusal(1) };
  expect((await observe([once, sound()])).value).toMatchObject({ kind: 'skip' });
});

test('the call whose recording was asked for last is followed, and not the one that was fetched whole', async () => {
  const of = (id: string, over: Partial<Download> = {}) =>
    aDownload({}, { url: `${LINK}?${id}`, issue, sample: aSample(issue, { id }), ...over });
  const { asked } = await observe([of('a'), of('b'), of('c', { whole: sound().head })]);
  expect(asked).toEqual([`${LINK}?b`]);
});
