/** How long a WAV file says it is. */
export interface WavLength {
  /** Bytes of the whole file, by its header; `undefined` where a stream was written that did not know. */
  readonly file: number | undefined;
  /** Where the sound ends, by its own chunk; `undefined` where that is not known or not in sight. */
  readonly soundEnd: number | undefined;
  /** Of the sound; `undefined` where that is not known. */
  readonly seconds: number | undefined;
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
  if (sound !== undefined && sound.size === undefined)
    return { file: undefined, soundEnd: undefined, seconds: undefined };
  const rate = bytesPerSecond(bytes, view);
  return {
    file: file === undefined ? undefined : file + CHUNK_HEADER,
    soundEnd: sound?.size === undefined ? undefined : sound.start + sound.size,
    seconds: sound?.size === undefined || rate === undefined ? undefined : sound.size / rate,
  };
}

function soundChunk(bytes: Uint8Array, view: DataView): { start: number; size: number | undefined } | undefined {
  const sound = chunkNamed('data', bytes, view);
  return sound && { start: sound.start, size: stated(sound.size) };
}

/** Where the chunk on the format says how many bytes a second has. */
const RATE_AT = 8;

function bytesPerSecond(bytes: Uint8Array, view: DataView): number | undefined {
  const format = chunkNamed('fmt ', bytes, view);
  if (format === undefined || format.start + RATE_AT + 4 > bytes.length) return undefined;
  return view.getUint32(format.start + RATE_AT, true) || undefined;
}

function chunkNamed(name: string, bytes: Uint8Array, view: DataView): { start: number; size: number } | undefined {
  for (let at = HEADER; at + CHUNK_HEADER <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    if (text(bytes, at) === name) return { start: at + CHUNK_HEADER, size };
    at += CHUNK_HEADER + size + (size % 2);
  }
  return undefined;
}

/** Writers that stream do not know the length yet and put 0 or the highest number, or one close to it. */
const stated = (size: number): number | undefined => (size === 0 || size >= 0x7fff_0000 ? undefined : size);

const text = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
