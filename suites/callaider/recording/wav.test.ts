import { expect, test } from 'vitest';
import { bytesOf, wavOf } from './fixtures.js';
import { wavLength } from './wav.js';

test('a header tells the length of the file and of the sound', () => {
  expect(wavLength(wavOf(2))).toEqual({ file: 16_044, soundEnd: 16_044, seconds: 2 });
});

test.each([0, 0xffff_ffff, 0x7fff_ffff])('a length of %d was not known when the header was written', (stated) => {
  expect(wavLength(wavOf(1, stated))).toEqual({ file: undefined, soundEnd: undefined, seconds: undefined });
});

test('chunks in front of the sound are stepped over, also odd ones', () => {
  const bytes = wavOf(1);
  const list = bytesOf('LIST\x03\0\0\0abc\0');
  const longer = Uint8Array.from([...bytes.subarray(0, 36), ...list, ...bytes.subarray(36)]);
  expect(wavLength(longer)?.soundEnd).toBe(bytes.length + list.length);
});

test('a sound chunk that is not in sight leaves the length of the file', () => {
  expect(wavLength(wavOf(1).subarray(0, 30))).toEqual({ file: 8044, soundEnd: undefined, seconds: undefined });
});

test('other files have no such header', () => {
  expect(wavLength(bytesOf('RIFF'))).toBeUndefined();
  expect(wavLength(bytesOf('ID3\0\0\0\0\0\0\0\0\0\0'))).toBeUndefined();
});
