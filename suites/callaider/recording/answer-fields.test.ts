import { expect, test } from 'vitest';
import { noAnswer } from '../fixtures.js';
import { filenameFitsMimeType } from './filename-fits-mime-type.js';
import { aDownload, aSample, bytesOf, LINK, recordingAnswer, sampled, wavOf } from './fixtures.js';
import { filenameIsString, mimeTypeIsString } from './optional-texts.js';

const withFields = (fields: Readonly<Record<string, unknown>>) => recordingAnswer({ json: { url: LINK, ...fields } });

test.each<[unknown, string]>([
  ['call_recording_call-abc-123.mp3', 'pass'],
  ['Дзвінок 12:05.mp3', 'pass'],
  ['', 'pass'],
  [undefined, 'skip'],
  [null, 'warn'],
  ['2024/05/call.mp3', 'warn'],
  ['C:\\calls\\1.wav', 'warn'],
  [17, 'fail'],
  [false, 'fail'],
  [['call.mp3'], 'fail'],
  [{ name: 'call.mp3' }, 'fail'],
])('filename %j', (filename, kind) => {
  expect(filenameIsString.judge({ samples: sampled(withFields({ filename })) }).kind).toBe(kind);
});

test.each<[unknown, string]>([
  ['audio/mpeg', 'pass'],
  ['audio/x-wav', 'pass'],
  ['Audio/Ogg; codecs=opus', 'pass'],
  ['application/octet-stream', 'pass'],
  [undefined, 'skip'],
  [null, 'warn'],
  ['', 'warn'],
  ['mp3', 'warn'],
  ['audio', 'warn'],
  ['audio/mpeg, audio/wav', 'warn'],
  [3, 'fail'],
  [['audio/mpeg'], 'fail'],
])('mimeType %j', (mimeType, kind) => {
  expect(mimeTypeIsString.judge({ samples: sampled(withFields({ mimeType })) }).kind).toBe(kind);
});

test('answers without a link are not looked at', () => {
  const samples = sampled(noAnswer(), recordingAnswer({ status: 404, json: { filename: 7, mimeType: 7 } }));
  expect(filenameIsString.judge({ samples }).kind).toBe('skip');
  expect(mimeTypeIsString.judge({ samples }).kind).toBe('skip');
});

test.each<[string, string, Uint8Array, string]>([
  ['call.mp3', 'audio/mpeg', bytesOf('ID3\x04'), 'pass'],
  ['CALL.MP3', 'audio/mp3', bytesOf('ID3\x04'), 'pass'],
  ['call.wav', 'audio/vnd.wave', wavOf(1), 'pass'],
  ['call.m4a', 'audio/aac', bytesOf('\0\0\0\x20ftypM4A '), 'pass'],
  ['call.opus', 'audio/ogg', bytesOf('OggS'), 'pass'],
  ['call.mp3', 'audio/mpeg', bytesOf('raw'), 'pass'],
  ['call.wav', 'audio/mpeg', wavOf(1), 'skip'],
  ['call', 'audio/mpeg', bytesOf('ID3\x04'), 'skip'],
  ['call.2024', 'audio/mpeg', bytesOf('ID3\x04'), 'skip'],
  ['call.bin', 'audio/mpeg', bytesOf('ID3\x04'), 'skip'],
  ['call.mp3', 'application/octet-stream', bytesOf('ID3\x04'), 'skip'],
  ['call.mp3', 'audio/wav', wavOf(1), 'warn'],
  ['call.ogg', 'audio/mpeg', bytesOf('ID3\x04'), 'warn'],
])('a file %s of type %s', (filename, mimeType, bytes, kind) => {
  const sample = aSample(withFields({ filename, mimeType }));
  const seen = {
    samples: { samples: [sample], place: 'public' as const },
    downloads: [aDownload({ bytes }, { sample })],
  };
  expect(filenameFitsMimeType.judge(seen).kind).toBe(kind);
});

test('names are compared without downloads, too', () => {
  const seen = { samples: sampled(withFields({ filename: 'a.mp3', mimeType: 'audio/wav' })), downloads: undefined };
  expect(filenameFitsMimeType.judge(seen).kind).toBe('warn');
});
