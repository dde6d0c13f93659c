/** How long a WAV file says it is. */
export interface WavLength {
  /** Bytes of the whole file, by its header; `undefined` where a stream was written that did not know. */
  readonly file: number | undefined;
  /** Where the sound ends, by its own chunk; `undefined` where that is not known or not in sight. */
  readonly soundEnd: number | undefined;
}

const HEADER = 12;
const CHUNK_HEADER = 8;

/** @param bytes the beginning of a file that starts with RIFF…WAVE */
export function wavLength(bytes: Uint8Array): WavLength | undefined {
  if (bytes.length < HEADER || text(bytes, 0) !== 'RIFF' || text(bytes, 8) !== 'WAVE') return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const riff = stated(view.getUint32(4, true));
  return { file: riff === undefined ? undefined : riff + CHUNK_HEADER, soundEnd: soundEnd(bytes, view) };
}

function soundEnd(bytes: Uint8Array, view: DataView): number | undefined {
  for (let at = HEADER; at + CHUNK_HEADER <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    if (text(bytes, at) === 'data') {
      const sound = stated(size);
      return sound === undefined ? undefined : at + CHUNK_HEADER + sound;
    }
    at += CHUNK_HEADER + size + (size % 2);
  }
  return undefined;
}

/** Writers that stream do not know the length yet and put 0 or the highest number, or one close to it. */
const stated = (size: number): number | undefined => (size === 0 || size >= 0x7fff_0000 ? undefined : size);

const text = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
