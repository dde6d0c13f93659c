import type { Incoming } from '../http/incoming.js';
import type { Reply } from '../http/reply.js';
import { type ByteSource, serveBytes } from '../serve-bytes.js';

/** Serves a recording as a file server does: ranges, conditional requests, HEAD. */
export function audioReply(source: ByteSource, incoming: Pick<Incoming, 'method' | 'header'>): Reply {
  const { status, headers, body } = serveBytes(source, incoming);
  return body === undefined ? { status, headers } : { status, headers, body };
}
