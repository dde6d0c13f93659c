import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAudio } from './audio.js';
import { muLaw } from './wav.js';

test.each([
  ['a call of a second', 1, 1],
  ['an ordinary call', 185, 185],
  ['a call of no length at all', 0, 1],
  ['a call of half a second more', 10.5, 11],
  ['a call of three hours', 10_800, 10_800],
])('%s has a header that fits its length', (_name, seconds, expected) => {
  const audio = createAudio({ id: 'a', seconds });
  const view = new DataView(audio.slice(0, 58).buffer);
  const text = (at: number, length: number): string => new TextDecoder().decode(audio.slice(at, at + length));
  expect([text(0, 4), text(8, 8), text(38, 4), text(50, 4)]).toEqual(['RIFF', 'WAVEfmt ', 'fact', 'data']);
  expect(view.getUint32(4, true)).toBe(audio.size - 8);
  const [bytesPerSecond, dataBytes] = [view.getUint32(28, true), view.getUint32(54, true)];
  expect(dataBytes).toBe(audio.size - 58);
  expect(dataBytes / bytesPerSecond).toBe(expected);
});

test('any part equals the same part of the whole', () => {
  const audio = createAudio({ id: 'whole', seconds: 5 });
  const whole = audio.slice(0, audio.size);
  const bound = fc.integer({ min: 0, max: audio.size });
  fc.assert(
    fc.property(bound, bound, (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      expect(Buffer.compare(audio.slice(from, to), whole.subarray(from, to))).toBe(0);
    }),
  );
});

test('the same id sounds the same, another one different', () => {
  const beginning = (id: string): string =>
    Buffer.from(createAudio({ id, seconds: 20 }).slice(0, 65_536)).toString('hex');
  expect(beginning('a')).toBe(beginning('a'));
  const many = Array.from({ length: 50 }, (_, index) => beginning(`call ${index}`));
  expect(new Set(many).size).toBe(50);
});

test('there is something to hear', () => {
  const bytes = createAudio({ id: 'a', seconds: 2 }).slice(58, 8058);
  expect(new Set(bytes).size).toBeGreaterThan(50);
});

test.each([
  ['silence', 0, 0xff],
  ['the loudest up', 32_767, 0x80],
  ['the loudest down', -32_768, 0x00],
  ['a low tone up', 1000, 0xce],
  ['a low tone down', -1000, 0x4e],
])('mu-law of %s', (_name, sample, expected) => {
  expect(muLaw(sample)).toBe(expected);
});
