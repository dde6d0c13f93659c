import { createHash } from 'node:crypto';
import type { ByteSource } from './serve-bytes.js';
import { muLaw, SAMPLES_PER_SECOND, WAV_HEADER_BYTES, wavHeader } from './wav.js';

export interface AudioOptions {
  /** Each id sounds different; the same id always the same. */
  readonly id: string;
  /** How long it plays; at least one second, at most a day. */
  readonly seconds: number;
}

/** Different seconds of one recording take turns in an order of its own. */
const MOTIFS = 3;
const LOUDNESS = 9000;
const LONGEST_SECONDS = 24 * 3600;

/** A WAV file of procedural tones. Bytes are made when they are read, so a recording of three hours costs no memory. */
export function createAudio({ id, seconds }: AudioOptions): ByteSource {
  const whole = Math.min(Math.max(Math.round(Number.isFinite(seconds) ? seconds : 1), 1), LONGEST_SECONDS);
  const samples = whole * SAMPLES_PER_SECOND;
  const hash = createHash('sha256').update(id).digest();
  const header = wavHeader(samples);
  const motifs: (Uint8Array | undefined)[] = [];

  function second(index: number): Uint8Array {
    const which = (hash[index % hash.length] ?? 0) % MOTIFS;
    const motif = motifs[which] ?? createMotif(hash, which);
    motifs[which] = motif;
    return motif;
  }

  function slice(from: number, to: number): Uint8Array {
    const bytes = new Uint8Array(to - from);
    for (let at = from; at < to; ) {
      const sample = at - WAV_HEADER_BYTES;
      const [source, offset] =
        sample < 0 ? [header, at] : [second(Math.floor(sample / SAMPLES_PER_SECOND)), sample % SAMPLES_PER_SECOND];
      const part = source.subarray(offset, Math.min(source.length, offset + to - at));
      bytes.set(part, at - from);
      at += part.length;
    }
    return bytes;
  }

  return {
    size: WAV_HEADER_BYTES + samples,
    type: 'audio/wav',
    etag: `"${hash.toString('hex', 0, 12)}-${whole}"`,
    slice,
  };
}

/** One second of two tones in whole Hertz that swells and fades, so that any seconds fit together without a click. */
function createMotif(hash: Buffer, which: number): Uint8Array {
  const low = 200 + (hash.readUInt16LE(4 * which) % 800);
  const high = 1000 + (hash.readUInt16LE(4 * which + 2) % 2000);
  const motif = new Uint8Array(SAMPLES_PER_SECOND);
  for (let index = 0; index < motif.length; index += 1) {
    const wave = sine(2 * low * index) + 0.5 * sine(2 * high * index);
    motif[index] = muLaw(Math.round(LOUDNESS * sine(index) * wave));
  }
  return motif;
}

/** One whole turn. Every tone of whole Hertz steps through it, so that no sine is worked out per sample. */
const turn = Float64Array.from({ length: 2 * SAMPLES_PER_SECOND }, (_, step) =>
  Math.sin((Math.PI * step) / SAMPLES_PER_SECOND),
);

const sine = (steps: number): number => turn[steps % turn.length] ?? 0;
