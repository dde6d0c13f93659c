import { expect, test } from 'vitest';
import type { Ask, Outcome } from '../../http.js';
import type { Target } from '../../observation.js';
import { anAnswer, noAnswer } from '../fixtures.js';
import { downloads } from './downloads.js';
import { fetchLink } from './fetch-link.js';
import { aHttp, aRandom, aSample, LINK, recordingAnswer } from './fixtures.js';

const target: Target = { base: 'https://api.example.com/v1', https: true, place: 'public', insecure: false };
const follow = (url: string, answer: (ask: Ask) => Outcome) => {
  const http = aHttp(answer);
  return { http, fetched: fetchLink(url, { http, target, part: 'head' }) };
};
const statusOf = async (fetched: ReturnType<typeof fetchLink>) => {
  const result = await fetched;
  return result.kind === 'fetched' && result.outcome.kind === 'answer' ? result.outcome.status : result.kind;
};

test('a download carries no key and asks for the beginning', async () => {
  const { http, fetched } = follow(LINK, () => anAnswer({ status: 206 }));
  expect(await statusOf(fetched)).toBe(206);
  expect(http.asked).toMatchObject([{ key: 'none', intent: 'download', endpoint: 'storage', path: LINK }]);
  expect(http.asked[0]?.headers).toContainEqual(['Range', 'bytes=0-65535']);
});

test('redirects are followed, a few of them', async () => {
  const hop = follow(LINK, ({ path }) =>
    path === LINK ? anAnswer({ status: 302, headers: { location: '/cdn/a.mp3' } }) : anAnswer({ status: 200 }),
  );
  expect(await statusOf(hop.fetched)).toBe(200);
  expect(hop.http.asked.map(({ path }) => path)).toEqual([LINK, 'https://storage.example.com/cdn/a.mp3']);
  const loop = follow(LINK, () => anAnswer({ status: 302, headers: { location: LINK } }));
  expect(await statusOf(loop.fetched)).toBe(302);
  expect(loop.http.asked.length).toBe(6);
});

test('a range that is refused is not insisted on', async () => {
  const { http, fetched } = follow(LINK, ({ headers = [] }) =>
    anAnswer({ status: headers.some(([name]) => name === 'Range') ? 416 : 200 }),
  );
  expect(await statusOf(fetched)).toBe(200);
  expect(http.asked.length).toBe(2);
});

test.each([
  ['the key, to another host', 'https://storage.example.com/a?key=secret'],
  ['a private host', 'http://169.254.169.254/latest/meta-data'],
  ['the key, after a redirect', 'https://hop.example.com/'],
  ['a private host, after a redirect', 'https://hop.example.com/2'],
])('%s: not followed', async (_sentence, url) => {
  const { http, fetched } = follow(url, ({ path }) => {
    const location = path.endsWith('/2') ? 'http://10.0.0.1/' : 'https://storage.example.com/?k=secret';
    return anAnswer({ status: 302, headers: { location } });
  });
  expect(await statusOf(fetched)).toBe('withheld');
  expect(http.asked.length).toBe(url.includes('hop') ? 1 : 0);
});

test('the key may stand in a link to the API itself', async () => {
  const { fetched } = follow('https://api.example.com/files/a?key=secret', () => anAnswer());
  expect(await statusOf(fetched)).toBe(200);
});

const observe = async (urls: readonly string[], answer: (ask: Ask) => Outcome, durations: readonly number[] = []) => {
  const http = aHttp(answer);
  const samples = urls.map((url, index) =>
    aSample(recordingAnswer({ json: { url } }), { duration: durations[index] ?? 60 }),
  );
  const context = {
    http,
    secret: 'secret',
    target,
    depth: 'standard',
    startedAt: 0,
    window: {},
    random: aRandom(),
  } as const;
  const value = await downloads.observe(
    { ...context, pause: async () => {} },
    { samples: { samples, place: 'public' } },
  );
  return { value, asked: http.asked };
};

test('only the shortest recording is fetched as a whole', async () => {
  const { asked } = await observe([`${LINK}?1`, `${LINK}?2`], () => anAnswer({ status: 206 }), [90, 20]);
  const whole = asked.filter(({ headers = [] }) => !headers.some(([name]) => name === 'Range'));
  expect(whole.map(({ path }) => path)).toEqual([`${LINK}?2`]);
});

test('a refused link of the API is tried with the key, once', async () => {
  const own = 'https://api.example.com/v1/audio/a%20b.wav?x=1';
  const { asked } = await observe([own, `${own}2`], ({ key }) => anAnswer({ status: key === 'none' ? 401 : 200 }));
  const withKey = asked.filter(({ intent }) => intent === 'abnormal');
  expect(withKey).toMatchObject([{ path: '/audio/a%20b.wav?x=1', intent: 'abnormal', endpoint: 'recording' }]);
});

test.each([
  'https://storage.example.com/v1/a.wav',
  'https://api.example.com/files/a.wav',
  'http://api.example.com/v1/a',
])('a refused link to %s never meets the key', async (url) => {
  const { asked } = await observe([url], () => anAnswer({ status: 401 }));
  expect(asked.filter(({ intent }) => intent === 'abnormal')).toEqual([]);
});

test('without links there is nothing to download', async () => {
  const { value, asked } = await observe(['/relative.mp3'], () => anAnswer());
  expect(value).toMatchObject({ kind: 'skip' });
  expect(asked).toEqual([]);
});

const isFresh = ({ path }: Ask) => path.endsWith('fresh');
const fresh = (ask: Ask) => ask.endpoint === 'recording' && ask.key === undefined;
const statuses = (value: Awaited<ReturnType<typeof observe>>['value']) =>
  Array.isArray(value) ? value.map(({ head }) => (head.kind === 'fetched' ? head.outcome.status : head.kind)) : [];

test('a link that has gone stale is asked for anew', async () => {
  const { value } = await observe([`${LINK}?1`, `${LINK}?2`], (ask) =>
    fresh(ask) ? recordingAnswer({ json: { url: `${LINK}?fresh` } }) : anAnswer({ status: isFresh(ask) ? 206 : 403 }),
  );
  expect(statuses(value)).toEqual([206, 206]);
});

test('when fresh links are refused as well, no more of them are asked for', async () => {
  const { value, asked } = await observe([`${LINK}?1`, `${LINK}?2`, `${LINK}?3`], (ask) =>
    fresh(ask) ? recordingAnswer({ json: { url: `${LINK}?fresh` } }) : anAnswer({ status: 404 }),
  );
  expect(statuses(value)).toEqual([404, 404, 404]);
  expect(asked.filter(fresh).length).toBe(1);
});

test.each([
  ['dns', 1],
  ['refused', 1],
  ['timeout', 2],
] as const)('a host that does not answer (%s) is left alone after %d attempts', async (code, attempts) => {
  const { value, asked } = await observe([`${LINK}?1`, `${LINK}?2`, `${LINK}?3`], () => noAnswer({ code }));
  expect(asked.length).toBe(attempts);
  expect(statuses(value).at(-1)).toBe('withheld');
});
