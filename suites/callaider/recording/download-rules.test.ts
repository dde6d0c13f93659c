import { expect, test } from 'vitest';
import { noAnswer } from '../fixtures.js';
import type { Download } from './downloads.js';
import { aDownload, aSample, bytesOf, fetched, recordingAnswer, wavOf } from './fixtures.js';
import { isAudio } from './is-audio.js';
import { hasAudioType, mimeTypeFits } from './media-type.js';
import { sizeFitsDuration } from './size-fits-duration.js';
import { needsNoKey, urlCanBeFetched } from './url-can-be-fetched.js';

const sound = aDownload();
const status = (code: number) => aDownload({ status: code, text: '', bytes: bytesOf('') });
const login = aDownload({
  status: 200,
  bytes: bytesOf('<!DOCTYPE html><p>Sign in'),
  headers: { 'content-type': 'text/html' },
});
const withheld: Download = { ...sound, head: { kind: 'withheld', because: 'private' } };
const silent: Download = { ...sound, head: fetched(noAnswer()) };
const withKey = (code: number): Partial<Download> => ({ withKey: recordingAnswer({ status: code }) });
const refused = (over: Partial<Download>) => ({ ...status(403), ...over });

test.each<[string, readonly Download[], string, string]>([
  ['206', [sound], 'pass', 'pass'],
  ['200, ranges ignored', [aDownload({ status: 200, cut: true })], 'pass', 'pass'],
  ['one of two without answer', [silent, sound], 'pass', 'pass'],
  ['no answer', [silent], 'inconclusive', 'inconclusive'],
  ['not followed', [withheld], 'inconclusive', 'inconclusive'],
  ['429', [status(429)], 'inconclusive', 'inconclusive'],
  ['404', [sound, status(404)], 'fail', 'pass'],
  ['410', [status(410)], 'fail', 'inconclusive'],
  ['500', [aDownload({ status: 500, json: {} })], 'fail', 'inconclusive'],
  ['403', [status(403)], 'fail', 'inconclusive'],
  [
    'nobody listens, on a machine of our own',
    [{ ...sound, head: fetched(noAnswer({ code: 'refused' }, { path: 'http://127.0.0.1:9/a.wav' })) }],
    'fail',
    'inconclusive',
  ],
  [
    'nobody listens elsewhere: a firewall on the way, perhaps',
    [{ ...sound, head: fetched(noAnswer({ code: 'refused' }, { path: 'https://cdn.example.com/a.wav' })) }],
    'inconclusive',
    'inconclusive',
  ],
  ['403, with the key as well', [refused(withKey(403))], 'fail', 'inconclusive'],
  ['403, and 206 with the key', [refused(withKey(206))], 'fail', 'fail'],
  ['302 to nowhere', [status(302)], 'fail', 'inconclusive'],
  ['200 with a login page', [login], 'pass', 'inconclusive'],
  [
    '206, but the whole file is refused',
    [{ ...sound, whole: fetched(recordingAnswer({ status: 403 })) }],
    'fail',
    'pass',
  ],
])('a link answers %s', (_sentence, downloads, canBeFetched, keyless) => {
  expect(urlCanBeFetched.judge({ downloads }).kind).toBe(canBeFetched);
  expect(needsNoKey.judge({ downloads }).kind).toBe(keyless);
});

const typed = (type: string) => aDownload({ headers: { 'content-type': type } });
const gives = (text: string, type = 'audio/mpeg') =>
  aDownload({ bytes: bytesOf(text), headers: { 'content-type': type } });

test.each<[string, Download, string]>([
  ['audio/mpeg', typed('audio/mpeg'), 'pass'],
  ['Audio/X-WAV; charset=binary', typed('Audio/X-WAV; charset=binary'), 'pass'],
  ['application/ogg', typed('application/ogg'), 'pass'],
  ['application/octet-stream', typed('application/octet-stream'), 'warn'],
  ['binary/octet-stream', typed('binary/octet-stream'), 'warn'],
  ['video/mp4', typed('video/mp4'), 'warn'],
  ['text/plain', typed('text/plain'), 'warn'],
  ['nothing', typed(''), 'warn'],
  ['text/html', typed('text/html'), 'fail'],
  ['application/json', typed('application/json'), 'fail'],
  ['text/html, and so it is', login, 'skip'],
  ['nothing: it was refused', status(403), 'inconclusive'],
])('sound labelled %s: %s', (_sentence, download, kind) => {
  expect(hasAudioType.judge({ downloads: [download] }).kind).toBe(kind);
});

test.each<[string, Download, string]>([
  ['WAV', sound, 'pass'],
  ['MP3', gives('ID3\x04'), 'pass'],
  ['a page', login, 'fail'],
  ['the error of a storage', gives('<?xml version="1.0"?><Error/>'), 'fail'],
  ['JSON', gives('{"error":"expired"}'), 'fail'],
  ['text', gives('Not found'), 'warn'],
  ['other bytes', gives('PK\x03\x04'), 'warn'],
  ['nothing', gives(''), 'skip'],
  ['a refusal', status(403), 'inconclusive'],
])('what comes is %s', (_sentence, download, kind) => {
  expect(isAudio.judge({ downloads: [download] }).kind).toBe(kind);
});

test.each<[unknown, string, Uint8Array, string]>([
  ['audio/wav', 'audio/x-wav', wavOf(1), 'pass'],
  ['audio/vnd.wave', 'application/octet-stream', wavOf(1), 'pass'],
  ['audio/mp3', 'audio/mpeg', bytesOf('ID3\x04'), 'pass'],
  ['AUDIO/MPEG; charset=binary', 'audio/mpeg3', bytesOf('ID3\x04'), 'pass'],
  ['audio/x-m4a', 'audio/mp4', bytesOf('\0\0\0\x20ftypM4A '), 'pass'],
  ['audio/ogg', 'application/ogg', bytesOf('OggS'), 'pass'],
  ['audio/mpeg', 'audio/mpeg', bytesOf('raw'), 'pass'],
  ['audio/mpeg', 'audio/wav', wavOf(1), 'warn'],
  ['audio/mpeg', 'audio/mpeg', wavOf(1), 'warn'],
  ['audio/wav', 'audio/mpeg', wavOf(1), 'warn'],
  ['audio/mpeg', 'application/octet-stream', bytesOf('raw'), 'inconclusive'],
  ['mp3', 'audio/mpeg', bytesOf('ID3\x04'), 'inconclusive'],
  ['audio/x-unheard-of', 'audio/mpeg', bytesOf('ID3\x04'), 'inconclusive'],
  [undefined, 'audio/mpeg', bytesOf('ID3\x04'), 'skip'],
  [null, 'audio/mpeg', bytesOf('ID3\x04'), 'skip'],
])('mimeType %j beside %s', (mimeType, type, bytes, kind) => {
  const sample = aSample(recordingAnswer({ json: { url: 'https://storage.example.com/a', mimeType } }));
  const download = aDownload({ bytes, headers: { 'content-type': type } }, { sample });
  expect(mimeTypeFits.judge({ downloads: [download] }).kind).toBe(kind);
});

const total = (size: number | '*', bytes = bytesOf('ID3\x04')) =>
  aDownload({ bytes, headers: { 'content-range': `bytes 0-${bytes.length - 1}/${size}` } });
const lasting = (duration: number | undefined, span: number | undefined, download: Download): Download => ({
  ...download,
  sample: aSample(undefined, { duration, span }),
});
const wav = (stated: number, size: number) => total(size, wavOf(1, stated));

test.each<[string, Download, string]>([
  ['that fits', sound, 'pass'],
  [
    'known from its Content-Length',
    aDownload({ status: 200, cut: true, headers: { 'content-length': '480044' } }),
    'pass',
  ],
  [
    'whole in one piece',
    aDownload({ status: 200, bytes: wavOf(2) }, { sample: aSample(undefined, { duration: 2, span: 2 }) }),
    'pass',
  ],
  ['of a low rate', lasting(60, 60, total(60 * 600)), 'pass'],
  ['of a high rate', lasting(60, 60, total(60 * 192_000)), 'pass'],
  ['small, in a call of a few seconds', lasting(4, 4, total(100)), 'pass'],
  ['that fits the talk, though the call was long', lasting(60, 4000, total(60 * 2000)), 'pass'],
  ['that fits, though duration is in milliseconds', lasting(60_000, 60, total(60 * 2000)), 'pass'],
  ['of a stream, which does not know its length', lasting(60, 60, wav(0xffff_ffff, 480_044)), 'pass'],
  ['with a tag behind the sound', lasting(60, 60, wav(480_000, 480_044 + 300)), 'pass'],
  ['unknown', total('*'), 'inconclusive'],
  ['too small', lasting(60, 60, total(60 * 199)), 'warn'],
  ['too large', lasting(60, 60, total(60 * 400_001)), 'warn'],
  ['cut off', lasting(60, 60, wav(480_000, 300_000)), 'warn'],
  ['longer than its header says', lasting(60, 60, wav(8000, 480_044)), 'warn'],
  ['of no bytes', aDownload({ status: 200, bytes: bytesOf('') }), 'fail'],
  ['of no bytes, as whole', { ...total('*'), whole: fetched(recordingAnswer({ bytes: bytesOf('') })) }, 'fail'],
  ['of a login page', login, 'inconclusive'],
])('a file %s', (_sentence, download, kind) => {
  expect(sizeFitsDuration.judge({ downloads: [download] })).toMatchObject({ kind });
});
