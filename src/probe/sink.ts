/** Keeps bytes up to a limit. */
export interface Sink {
  /** True when this chunk was the one that went over the limit. */
  push(chunk: Uint8Array): boolean;
  full(): boolean;
  /** Takes nothing more, and counts as full. */
  close(): void;
  bytes(): Uint8Array;
}

export function createSink(limit: number): Sink {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let full = false;
  return {
    push(chunk) {
      if (full) return false;
      const room = limit - size;
      full = chunk.length > room;
      const part = full ? chunk.subarray(0, room) : chunk;
      if (part.length > 0) chunks.push(part);
      size += part.length;
      return full;
    },
    full: () => full,
    close() {
      full = true;
    },
    bytes: () => (chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size)),
  };
}
