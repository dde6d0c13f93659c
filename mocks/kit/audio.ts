import { createHash } from 'node:crypto';
import type { ByteSource } from './serve-bytes.js';
import { BYTES_PER_SAMPLE, SAMPLES_PER_SECOND, WAV_HEADER_BYTES, wavHeader } from './wav.js';

export interface AudioOptions {
  /** Each id sounds different; the same id always the same. */
  readonly id: string;
  /** How long it plays; at least one second, at most 18 hours (the format counts bytes in 32 bits). */
  readonly seconds: number;
}

/** Different seconds of one recording take turns in an order of its own. */
const MOTIFS = 3;
const LOUDNESS = 9000;
const LONGEST_SECONDS = 18 * 3600;
const SECOND_BYTES = SAMPLES_PER_SECOND * BYTES_PER_SAMPLE;

/** A WAV file of procedural tones. Bytes are made when they are read, so a recording of three hours costs no memory. */
export function createAudio({ id, seconds }: AudioOptions): ByteSource {
  const whole = Math.min(Math.max(Math.round(Number.isFinite(seconds) ? seconds : 1), 1), LONGEST_SECONDS);
  const dataBytes = whole * SECOND_BYTES;
  const hash = createHash('sha256').update(id).digest();
  const header = wavHeader(dataBytes);
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
      const inData = at - WAV_HEADER_BYTES;
      const [source, offset] =
        inData < 0 ? [header, at] : [second(Math.floor(inData / SECOND_BYTES)), inData % SECOND_BYTES];
      const part = source.subarray(offset, Math.min(source.length, offset + to - at));
      bytes.set(part, at - from);
      at += part.length;
    }
    return bytes;
  }

  return {
    size: WAV_HEADER_BYTES + dataBytes,
    type: 'audio/wav',
    etag: `"${hash.toString('hex', 0, 12)}-${whole}"`,
    slice,
  };
}

/** One second of two tones in whole Hertz, swelling and fading, so that any seconds fit together without a click. */
function createMotif(hash: Buffer, which: number): Uint8Array {
  const at = 4 * which;
  const low = 200 + (hash.readUInt16LE(at) % 800);
  const high = 1000 + (hash.readUInt16LE(at + 2) % 2000);
  const samples = new Int16Array(SAMPLES_PER_SECOND);
  for (let index = 0; index < SAMPLES_PER_SECOND; index += 1) {
    const turn = (2 * Math.PI * index) / SAMPLES_PER_SECOND;
    const swell = Math.sin(turn / 2);
    samples[index] = Math.round(LOUDNESS * swell * (Math.sin(low * turn) + 0.5 * Math.sin(high * turn)));
  }
  return littleEndian(samples);
}

function littleEndian(samples: Int16Array): Uint8Array {
  const bytes = new Uint8Array(samples.length * BYTES_PER_SAMPLE);
  const view = new DataView(bytes.buffer);
  samples.forEach((sample, index) => {
    view.setInt16(index * BYTES_PER_SAMPLE, sample, true);
  });
  return bytes;
}
