import { createHash } from 'node:crypto';
import type { AudioOptions } from '../audio.js';
import type { ByteSource } from '../serve-bytes.js';
import { FRAMES_PER_MOTIF, MOTIFS, MP3, mp3Motifs } from './mp3-motifs.js';

const LONGEST_SECONDS = 24 * 3600;
const MOTIF_BYTES = FRAMES_PER_MOTIF * MP3.bytesPerFrame;

/**
 * An MP3 file of procedural tones, as long as asked for to the nearest 36 ms. Its frames are copied from a few motifs
 * when they are read, so a recording of three hours costs no memory.
 */
export async function createMp3({ id, seconds }: AudioOptions): Promise<ByteSource> {
  const motifs = await mp3Motifs();
  const wanted = Math.min(Math.max(Number.isFinite(seconds) ? seconds : 1, 1), LONGEST_SECONDS);
  const frames = Math.round((wanted * MP3.samplesPerSecond) / MP3.samplesPerFrame);
  const hash = createHash('sha256').update(id).digest();

  function slice(from: number, to: number): Uint8Array {
    const bytes = new Uint8Array(to - from);
    for (let at = from; at < to; ) {
      const turn = Math.floor(at / MOTIF_BYTES);
      const motif = motifs[(hash[turn % hash.length] ?? 0) % MOTIFS] ?? bytes;
      const offset = at % MOTIF_BYTES;
      const part = motif.subarray(offset, Math.min(MOTIF_BYTES, offset + to - at));
      bytes.set(part, at - from);
      at += part.length;
    }
    return bytes;
  }

  return {
    size: frames * MP3.bytesPerFrame,
    type: 'audio/mpeg',
    etag: `"${hash.toString('hex', 0, 12)}-${frames}"`,
    slice,
  };
}
