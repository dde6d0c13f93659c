import type { IncomingMessage } from 'node:http';

/** Beyond this the connection is broken off instead of read to its end. */
const PATIENCE_BYTES = 64 * 1024 * 1024;

export interface BodyRead {
  readonly text: string;
  /** There was more than the limit; `text` holds the beginning. */
  readonly oversize: boolean;
}

/**
 * The body as UTF-8 text, of which at most `limitBytes` are kept. The rest is read and let go, so that the client gets
 * its answer instead of a broken pipe.
 * @throws when the client goes away before the end
 */
export async function readBody(message: IncomingMessage, limitBytes: number): Promise<BodyRead> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Uint8Array>) {
    if (bytes < limitBytes) chunks.push(chunk.subarray(0, limitBytes - bytes));
    bytes += chunk.length;
    if (bytes > PATIENCE_BYTES) message.destroy();
  }
  return { text: Buffer.concat(chunks).toString('utf8'), oversize: bytes > limitBytes };
}
