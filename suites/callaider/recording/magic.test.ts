import { expect, test } from 'vitest';
import { bytesOf, wavOf } from './fixtures.js';
import { sniff } from './magic.js';

/** MPEG 1 layer III, 128 kbit/s at 44.1 kHz: 417 bytes a frame. */
const mp3Frame = () => Uint8Array.from({ length: 417 }, (_, at) => [0xff, 0xfb, 0x90, 0x64][at] ?? 0);
/** MPEG 2 layer III, 16 kbit/s at 16 kHz: 72 bytes a frame, as telephony has it. */
const slowFrame = () => Uint8Array.from({ length: 72 }, (_, at) => [0xff, 0xf3, 0x28, 0xc4][at] ?? 0);
/** ADTS at 16 kHz, 100 bytes a frame. */
const aacFrame = () => Uint8Array.from({ length: 100 }, (_, at) => [0xff, 0xf1, 0x60, 0x40, 0x0c, 0x9f, 0xfc][at] ?? 0);
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const zeros = (length: number) => new Uint8Array(length);

test.each<[string, Uint8Array, string]>([
  ['an ID3 tag', bytesOf('ID3\x04\0\0'), 'mp3'],
  ['two MP3 frames', joined(mp3Frame(), mp3Frame()), 'mp3'],
  ['one MP3 frame and no more', mp3Frame(), 'mp3'],
  ['slow MP3 frames', joined(slowFrame(), slowFrame()), 'mp3'],
  ['MP3 frames behind padding', joined(zeros(5000), mp3Frame(), mp3Frame()), 'mp3'],
  ['MP3 frames behind an APE tag', joined(bytesOf('APETAGEX'), zeros(200), mp3Frame(), mp3Frame()), 'mp3'],
  ['AAC frames', joined(aacFrame(), aacFrame()), 'aac'],
  ['WAV', wavOf(1), 'wav'],
  ['long WAV', bytesOf('RF64\xff\xff\xff\xffWAVEds64'), 'wav'],
  ['Ogg', bytesOf('OggS\0\x02'), 'ogg'],
  ['FLAC', bytesOf('fLaC\0'), 'flac'],
  ['M4A', bytesOf('\0\0\0\x20ftypM4A '), 'mp4'],
  ['AMR', bytesOf('#!AMR\n'), 'amr'],
  ['wide-band AMR', bytesOf('#!AMR-WB\n'), 'amr'],
  ['WebM', bytesOf('\x1a\x45\xdf\xa3\x01'), 'webm'],
  ['AIFF', bytesOf('FORM\0\0\x10\0AIFFCOMM'), 'aiff'],
  ['compressed AIFF', bytesOf('FORM\0\0\x10\0AIFCFVER'), 'aiff'],
  ['AU', bytesOf('.snd\0\0\0\x18'), 'au'],
  ['CAF', bytesOf('caff\0\x01'), 'caf'],
  ['WMA', bytesOf('\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9'), 'asf'],
])('%s is sound', (_sentence, bytes, format) => {
  expect(sniff(bytes)).toEqual({ kind: 'audio', format });
});

test.each<[string, Uint8Array, string]>([
  ['nothing', zeros(0), 'empty'],
  ['a page', bytesOf('<!DOCTYPE html><title>Sign in</title>'), 'html'],
  ['a page behind blanks and a comment', bytesOf('\n  <!-- x -->\n<html lang="en">'), 'html'],
  ['a page behind a byte order mark', bytesOf('\xef\xbb\xbf<HTML>'), 'html'],
  ['the error of a storage', bytesOf('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'), 'xml'],
  ['the same without a prolog', bytesOf('<Error><Code>NoSuchKey</Code></Error>'), 'xml'],
  ['an error as JSON', bytesOf('{"status":"error"}'), 'json'],
  ['an empty object', bytesOf('{}'), 'json'],
  ['a list', bytesOf('[{"a":1}]'), 'json'],
  ['plain text', bytesOf('File not found'), 'unknown'],
  ['zeros', zeros(70_000), 'unknown'],
  ['raw mu-law silence', zeros(70_000).fill(0xff), 'unknown'],
  ['another RIFF', bytesOf('RIFF\0\0\0\0AVI LIST'), 'unknown'],
  ['a lone sync in the middle', joined(zeros(100), mp3Frame(), zeros(900)), 'unknown'],
  ['a ZIP', bytesOf('PK\x03\x04'), 'unknown'],
])('%s is no sound: %s', (_sentence, bytes, kind) => {
  expect(sniff(bytes)).toEqual({ kind });
});
