/** Sound as a phone line carries it: 8000 samples a second, one channel, 8 bits of mu-law each (G.711). */
export const SAMPLES_PER_SECOND = 8000;
export const WAV_HEADER_BYTES = 58;

const MU_LAW = 7;

/** The RIFF header in front of `samples` bytes, with the `fact` chunk that compressed formats need. */
export function wavHeader(samples: number): Uint8Array {
  const header = new Uint8Array(WAV_HEADER_BYTES);
  const view = new DataView(header.buffer);
  const text = (at: number, letters: string): void => {
    for (let index = 0; index < letters.length; index += 1) view.setUint8(at + index, letters.charCodeAt(index));
  };
  text(0, 'RIFF');
  view.setUint32(4, WAV_HEADER_BYTES - 8 + samples, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 18, true); // bytes of this chunk
  view.setUint16(20, MU_LAW, true);
  view.setUint16(22, 1, true); // channels
  view.setUint32(24, SAMPLES_PER_SECOND, true);
  view.setUint32(28, SAMPLES_PER_SECOND, true); // bytes a second
  view.setUint16(32, 1, true); // bytes a sample
  view.setUint16(34, 8, true); // bits a sample
  view.setUint16(36, 0, true); // bytes of extension
  text(38, 'fact');
  view.setUint32(42, 4, true);
  view.setUint32(46, samples, true);
  text(50, 'data');
  view.setUint32(54, samples, true);
  return header;
}

const BIAS = 132;
const CLIP = 32_635;

/** One sample of 16 bits, signed, as mu-law: sign, three bits of exponent, four of mantissa, all inverted. */
export function muLaw(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
  const exponent = 24 - Math.clz32(magnitude);
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}
