import { expect, test } from 'vitest';
import { callsHaveOwnFiles } from './calls-have-own-files.js';
import type { Download } from './downloads.js';
import { aDownload, aSample, bytesOf, recordingAnswer, wavOf } from './fixtures.js';

const HOUR = 3600;
const noise = (seed: number, length = 8000) =>
  Uint8Array.from({ length }, (_, index) => (Math.imul(index + 7, seed * 2_654_435 + 1) >>> 11) & 0xff);

interface Parts {
  readonly bytes?: Uint8Array;
  /** Of the whole file. */
  readonly size?: number | '*';
  /** Hours after the first call. */
  readonly at?: number;
  readonly duration?: number;
  readonly url?: string;
}

let links = 0;
function download({ bytes = noise(1), size = bytes.length, at, duration = 60, url }: Parts): Download {
  links += 1;
  const start = at === undefined ? undefined : 1_700_000_000 + at * HOUR;
  const times = { start, end: start === undefined ? undefined : start + duration, duration, span: duration };
  const headers = { 'content-range': `bytes 0-${bytes.length - 1}/${size}` };
  const sample = aSample(recordingAnswer(), times);
  return aDownload({ bytes, headers }, { sample, url: url ?? `https://storage.example.com/${links}.mp3` });
}

const silence = new Uint8Array(8000).fill(0xff);
const page = aDownload({
  bytes: bytesOf(`<!DOCTYPE html>${' '.repeat(2000)}`),
  headers: { 'content-type': 'text/html' },
});

test.each<[string, readonly Download[], string]>([
  ['of their own', [download({ at: 0 }), download({ at: 9, bytes: noise(2) })], 'pass'],
  ['that begin alike', [download({ at: 0, size: 90_000 }), download({ at: 9, size: 95_000 })], 'pass'],
  [
    'that begin alike and are of one length',
    [download({ at: 0, size: 90_000 }), download({ at: 9, size: 90_000 })],
    'pass',
  ],
  ['alike, of unknown size', [download({ at: 0, size: '*' }), download({ at: 9, size: '*', duration: 99 })], 'pass'],
  ['alike, of legs of one conversation', [download({ at: 0 }), download({ at: 0, duration: 90 })], 'pass'],
  ['alike, one leg right after the other', [download({ at: 0 }), download({ at: 0.05, duration: 90 })], 'pass'],
  ['alike, at unknown times', [download({}), download({ duration: 90 })], 'pass'],
  ['of silence, as long as each other', [1, 5, 9].map((at) => download({ at, bytes: silence })), 'pass'],
  ['of a header alone', [1, 5].map((at) => download({ at, bytes: wavOf(0), duration: at })), 'skip'],
  ['that are pages', [page, page], 'skip'],
  ['only one', [download({ at: 0 })], 'skip'],
  ['none', [], 'skip'],
  ['alike as a whole', [download({ at: 0 }), download({ at: 9 })], 'warn'],
  [
    'alike, of calls of other lengths',
    [download({ at: 0, size: 90_000 }), download({ at: 9, size: 90_000, duration: 90 })],
    'warn',
  ],
  ['alike, of three calls', [0, 5, 9].map((at) => download({ at, size: 90_000 })), 'warn'],
  [
    'of silence, of calls of other lengths',
    [1, 5].map((at) => download({ at, bytes: silence, duration: at * 60 })),
    'warn',
  ],
  [
    'behind one link',
    [0, 9].map((at) => download({ at, url: 'https://storage.example.com/a.mp3', size: '*' })),
    'warn',
  ],
])('recordings %s', (_sentence, downloads, kind) => {
  expect(callsHaveOwnFiles.judge({ downloads })).toMatchObject({ kind });
});
