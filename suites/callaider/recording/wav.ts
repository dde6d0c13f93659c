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
  const sound = soundChunk(bytes, view);
  const file = stated(view.getUint32(4, true));
  // Whoever did not know the length of the sound did not know that of the file.
  if (sound !== undefined && sound.size === undefined) return { file: undefined, soundEnd: undefined };
  return {
    file: file === undefined ? undefined : file + CHUNK_HEADER,
    soundEnd: sound?.size === undefined ? undefined : sound.start + sound.size,
  };
}

function soundChunk(bytes: Uint8Array, view: DataView): { start: number; size: number | undefined } | undefined {
  for (let at = HEADER; at + CHUNK_HEADER <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    if (text(bytes, at) === 'data') return { start: at + CHUNK_HEADER, size: stated(size) };
    at += CHUNK_HEADER + size + (size % 2);
  }
  return undefined;
}

/** Writers that stream do not know the length yet and put 0 or the highest number, or one close to it. */
const stated = (size: number): number | undefined => (size === 0 || size >= 0x7fff_0000 ? undefined : size);

const text = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
