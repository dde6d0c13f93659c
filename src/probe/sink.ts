/** Keeps bytes up to a limit, in one piece of memory that grows with them. */
export interface Sink {
  /** True when this chunk was the one that went over the limit. */
  push(chunk: Uint8Array): boolean;
  full(): boolean;
  /** Takes nothing more, and counts as full. */
  close(): void;
  bytes(): Uint8Array;
}

const FIRST = 16 * 1024;
const SHORT = 1024 * 1024;

/** @param expected how many bytes will come, where that was said; nothing is kept beyond `limit` whatever was said */
export function createSink(limit: number, expected = 0): Sink {
  let memory = new Uint8Array(0);
  let size = 0;
  let full = false;
  const makeRoom = (needed: number): void => {
    if (needed <= memory.length) return;
    const wanted = needed > limit / 8 ? limit : Math.max(needed, memory.length * 2, FIRST);
    // Not filled with zeros: what nothing is written to takes no room, and large pieces need not be moved often.
    const larger = Buffer.allocUnsafeSlow(
      Math.min(limit, Math.max(needed, size === 0 && expected > 0 ? expected : wanted)),
    );
    larger.set(memory.subarray(0, size));
    memory = larger;
  };
  return {
    push(chunk) {
      if (full) return false;
      full = chunk.length > limit - size;
      const part = full ? chunk.subarray(0, limit - size) : chunk;
      makeRoom(size + part.length);
      memory.set(part, size);
      size += part.length;
      return full;
    },
    full: () => full,
    close() {
      full = true;
    },
    // Short ones are cut to size, since they are kept for the whole run.
    bytes() {
      const filled = memory.subarray(0, size);
      return size < SHORT && size < memory.length ? new Uint8Array(filled) : filled;
    },
  };
}
