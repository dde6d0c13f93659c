import { elapse } from '../clock.js';
import { byteLength, type Encoded } from './encode.js';
import type { Wire } from './reply.js';

/** How often a slow body goes on, in real seconds. */
const BEAT_SECONDS = 0.1;

/** Whether a body must be sent piece by piece, because the network does something to it. */
export const isMeddledWith = (wire: Wire | undefined): boolean =>
  wire?.cutAfterBytes !== undefined || wire?.bytesPerSecond !== undefined;

/** The body in the pieces and at the pace that the wire has; ends early where the connection is to be cut. */
export async function* paced({ body, wire = {} }: Encoded): AsyncGenerator<Uint8Array> {
  const { cutAfterBytes = Number.POSITIVE_INFINITY, bytesPerSecond } = wire;
  const piece = bytesPerSecond === undefined ? 64 * 1024 : Math.max(1, Math.round(bytesPerSecond * BEAT_SECONDS));
  let left = cutAfterBytes;
  for await (const chunk of chunks(body)) {
    for (let at = 0; at < chunk.length && left > 0; at += piece) {
      const part = chunk.subarray(at, Math.min(at + piece, at + left, chunk.length));
      left -= part.length;
      yield part;
      if (bytesPerSecond !== undefined) await elapse(Math.max(BEAT_SECONDS, part.length / bytesPerSecond));
    }
    if (left <= 0) return;
  }
}

/** Whether the cut falls before the end; bodies of unknown length are always cut. */
export function isCut({ body, wire }: Encoded): boolean {
  return wire?.cutAfterBytes !== undefined && wire.cutAfterBytes < (byteLength(body) ?? Number.POSITIVE_INFINITY);
}

async function* chunks(body: Encoded['body']): AsyncGenerator<Uint8Array> {
  if (typeof body === 'string') yield Buffer.from(body);
  else if (body instanceof Uint8Array) yield body;
  else yield* body as unknown as AsyncIterable<Uint8Array>;
}
