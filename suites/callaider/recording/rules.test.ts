import { expect, test } from 'vitest';
import type { Outcome } from '../../http.js';
import { noAnswer } from '../fixtures.js';
import type { UnknownRouteSeen } from '../general/unknown-route.js';
import { answersJson } from './answers-json.js';
import { bytesOf, LINK, recordingAnswer, sampled } from './fixtures.js';
import { givesALink } from './gives-a-link.js';
import { unknownIdIs404 } from './unknown-id-is-404.js';
import { urlIsAbsolute, urlIsFilled, urlIsPublic } from './url-form.js';

const link = recordingAnswer();
const withUrl = (url: unknown) => recordingAnswer({ json: { url, filename: 'call.mp3' } });
const absent = recordingAnswer({ status: 404, json: { status: 'error', message: 'No recording' } });
const broken = recordingAnswer({ status: 500, json: { status: 'error', message: 'x' } });
const otherKey = recordingAnswer({ json: { link: LINK } });
const page = recordingAnswer({ text: '<!DOCTYPE html><p>Sign in', headers: { 'content-type': 'text/html' } });
const asText = recordingAnswer({ json: JSON.stringify({ url: LINK }) });
const sound = recordingAnswer({
  text: 'ID3..',
  bytes: bytesOf('ID3\x04\0'),
  headers: { 'content-type': 'audio/mpeg' },
});
const unlabelled = recordingAnswer({
  text: 'ID3..',
  bytes: bytesOf('ID3\x04\0'),
  headers: { 'content-type': 'application/octet-stream' },
});
const redirectTo = (location: string) => recordingAnswer({ status: 302, text: '', headers: { location } });
const toSound = redirectTo('https://storage.example.com/call-1.mp3');
const toHttps = redirectTo('https://api.example.com/v1/calls/call-1/recording');

test.each<[string, readonly Outcome[], string, string]>([
  ['all have a link', [link, link], 'pass', 'pass'],
  ['one has a link, others are not recorded', [absent, link, absent], 'pass', 'pass'],
  ['the type is text, the body JSON', [recordingAnswer({ headers: { 'content-type': 'text/html' } })], 'pass', 'pass'],
  ['further fields', [recordingAnswer({ json: { url: LINK, size: 7 } })], 'pass', 'pass'],
  ['none is recorded', [absent, absent], 'inconclusive', 'inconclusive'],
  ['no answer in time', [noAnswer()], 'inconclusive', 'inconclusive'],
  ['a server error', [broken], 'inconclusive', 'inconclusive'],
  ['a redirect to https', [toHttps], 'skip', 'inconclusive'],
  ['the link has another name', [otherKey], 'fail', 'pass'],
  ['the object is inside a list', [recordingAnswer({ json: [{ url: LINK }] })], 'fail', 'inconclusive'],
  ['the object is inside a text', [asText], 'fail', 'inconclusive'],
  ['the link is plain text', [recordingAnswer({ text: LINK })], 'fail', 'inconclusive'],
  ['a page', [page, link], 'fail', 'pass'],
  ['nothing', [recordingAnswer({ text: '' })], 'fail', 'inconclusive'],
  ['an empty link', [withUrl(null)], 'skip', 'pass'],
  ['the sound itself', [sound], 'skip', 'fail'],
  ['the sound itself, unlabelled', [unlabelled], 'skip', 'fail'],
  ['the sound itself for some', [link, sound], 'pass', 'fail'],
  ['a redirect to the sound', [toSound], 'skip', 'fail'],
])('%s: a link? %s', (_sentence, outcomes, hasLink, isJson) => {
  const samples = sampled(...outcomes);
  expect(givesALink.judge({ samples }).kind).toBe(hasLink);
  expect(answersJson.judge({ samples }).kind).toBe(isJson);
});

test.each<[string, unknown, string, string, string]>([
  ['https', LINK, 'pass', 'pass', 'pass'],
  ['http', 'http://storage.example.com/a.mp3', 'pass', 'pass', 'warn'],
  ['with a password', 'https://u:p@storage.example.com/a.mp3', 'pass', 'pass', 'warn'],
  ['on this machine', 'http://localhost:9000/a.mp3', 'pass', 'pass', 'fail'],
  ['in a private network', 'https://10.0.0.5/a.mp3', 'pass', 'pass', 'fail'],
  ['relative', '/recordings/a.mp3', 'fail', 'pass', 'skip'],
  ['in a bucket', 's3://bucket/a.mp3', 'fail', 'pass', 'skip'],
  ['a file', 'file:///a.wav', 'fail', 'pass', 'skip'],
  ['a number', 7, 'fail', 'pass', 'skip'],
  ['null', null, 'skip', 'fail', 'skip'],
  ['empty', '', 'skip', 'fail', 'skip'],
  ['a placeholder', 'N/A', 'skip', 'fail', 'skip'],
])('a url that is %s', (_sentence, url, absolute, filled, isPublic) => {
  const samples = sampled(withUrl(url));
  expect(urlIsAbsolute.judge({ samples }).kind).toBe(absolute);
  expect(urlIsFilled.judge({ samples, unknown: undefined }).kind).toBe(filled);
  expect(urlIsPublic.judge({ samples }).kind).toBe(isPublic);
});

test('hosts are not graded on a development machine', () => {
  const samples = { ...sampled(withUrl('http://localhost/a.mp3')), place: 'loopback' } as const;
  expect(urlIsPublic.judge({ samples }).kind).toBe('skip');
});

test('an empty url for an unknown call counts, too', () => {
  const unknown = { id: 'x', outcome: withUrl('') };
  expect(urlIsFilled.judge({ samples: sampled(link), unknown }).kind).toBe('fail');
});

const routeAnswer = (status: number): UnknownRouteSeen['withKey'] => ({
  exchange: 2,
  group: 2,
  endpoint: 'unknown-route',
  intent: 'abnormal',
  method: 'GET',
  path: '/x',
  told: `GET /x answered ${status}`,
  ms: 1,
  status,
  gateway: false,
  mediaType: 'text/html',
  body: { kind: 'empty' },
});
const route = (status: number): UnknownRouteSeen => ({
  withKey: routeAnswer(status),
  withoutKey: routeAnswer(status),
});

test.each<[string, Outcome, readonly Outcome[], UnknownRouteSeen | undefined, string]>([
  ['404', absent, [link], route(404), 'pass'],
  ['404 where unknown routes are a page', absent, [link], route(200), 'pass'],
  ['404 like everything', absent, [absent], route(404), 'inconclusive'],
  ['no answer', noAnswer(), [link], route(404), 'inconclusive'],
  ['a page, like any unknown route', page, [link], route(200), 'inconclusive'],
  ['a page, when unknown routes were not asked', page, [link], undefined, 'inconclusive'],
  ['a page of its own', page, [link], route(404), 'fail'],
  ['an error with 200', recordingAnswer({ json: { status: 'error' } }), [link], route(404), 'fail'],
  [
    'an error with 200 where everything is 200',
    recordingAnswer({ json: { status: 'ok' } }),
    [link],
    route(200),
    'inconclusive',
  ],
  ['an empty link', withUrl(''), [link], route(404), 'fail'],
  ['a link', link, [link], route(404), 'fail'],
  ['a redirect', toSound, [link], route(404), 'fail'],
  ['no content', recordingAnswer({ status: 204, text: '' }), [link], route(404), 'fail'],
  ['500', broken, [link], route(404), 'fail'],
  ['500 like calls that exist', broken, [broken], route(404), 'skip'],
  ['400', recordingAnswer({ status: 400, json: {} }), [link], route(404), 'warn'],
  ['410', recordingAnswer({ status: 410, json: {} }), [link], route(404), 'warn'],
  ['429', recordingAnswer({ status: 429, json: {} }), [link], route(404), 'inconclusive'],
])('an unknown call is answered %s', (_sentence, outcome, known, route, kind) => {
  const seen = { samples: sampled(...known), unknown: { id: 'x', outcome }, route };
  expect(unknownIdIs404.judge(seen)).toMatchObject({ kind });
});
