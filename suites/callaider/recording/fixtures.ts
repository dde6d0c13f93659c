import type { Answer, Ask, Http, Outcome } from '../../http.js';
import type { Random } from '../../observation.js';
import { anAnswer } from '../fixtures.js';
import type { Download } from './downloads.js';
import type { Fetched } from './fetch-link.js';
import type { Sample, Samples } from './samples.js';

export const LINK = 'https://storage.example.com/call-1.wav';

/** Bytes of a text, one each. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A WAV file of 8,000 bytes a second; `stated` is what its header says of the sound, in bytes. */
export function wavOf(seconds: number, stated = seconds * 8000): Uint8Array {
  const bytes = new Uint8Array(44 + seconds * 8000).fill(0x55);
  bytes.set(bytesOf('RIFF\0\0\0\0WAVEfmt \x10'));
  bytes.set(bytesOf('data'), 36);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, stated + 36, true);
  view.setUint32(16, 16, true);
  view.setUint32(28, 8000, true);
  view.setUint32(40, stated, true);
  return bytes;
}

type Parts = NonNullable<Parameters<typeof anAnswer>[0]>;
const ask: Partial<Ask> = { endpoint: 'recording', path: '/calls/call-1/recording' };

export const recordingAnswer = (parts: Parts = {}): Answer => anAnswer({ ask, json: { url: LINK }, ...parts });

/** A sampled call that is answered so. */
export const aSample = (outcome: Outcome = recordingAnswer(), over: Partial<Sample> = {}): Sample => ({
  id: 'call-1',
  duration: 60,
  span: 60,
  start: 1_699_990_000,
  end: 1_699_990_060,
  outcome,
  ...over,
});

export const sampled = (...outcomes: readonly Outcome[]): Samples => ({
  samples: outcomes.map((outcome) => aSample(outcome)),
  place: 'public',
});

/** The answer of a storage: sound unless told otherwise. */
export function aDownload(parts: Parts = {}, over: Partial<Download> = {}): Download {
  const sound = { bytes: wavOf(60).subarray(0, 65_536), status: 206 };
  const headers = { 'content-type': 'audio/wav', 'content-range': 'bytes 0-65535/480044', ...parts.headers };
  const storage: Partial<Ask> = { endpoint: 'storage', intent: 'download', path: LINK };
  const outcome = anAnswer({ ask: storage, ...sound, ...parts, headers });
  const sample = over.sample ?? aSample();
  return { sample, url: LINK, issue: sample.outcome, head: fetched(outcome), ...over };
}

export const fetched = (outcome: Outcome): Fetched => ({ kind: 'fetched', outcome, hops: 0 });

/** Chance that repeats. */
export function aRandom(seed = 1): Random {
  let state = seed;
  const integer = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return {
    integer,
    pick: (from) => from[integer(from.length)] ?? from[0],
    text: (length, alphabet) => Array.from({ length }, () => alphabet[integer(alphabet.length)]).join(''),
  };
}

/** Answers asks from a function, and keeps them. */
export function aHttp(answer: (ask: Ask) => Outcome, secret = 'secret'): Http & { readonly asked: readonly Ask[] } {
  const asked: Ask[] = [];
  return {
    asked,
    async ask(next) {
      asked.push(next);
      return answer(next);
    },
    log: () => [],
    holdsSecret: (text) => text.includes(secret),
  };
}
