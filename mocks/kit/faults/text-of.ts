import { encode } from '../http/encode.js';
import type { Reply } from '../http/reply.js';

/** The body as text; `undefined` for bytes and streams. */
export function textOf(reply: Reply): string | undefined {
  const { body } = encode(reply);
  return typeof body === 'string' ? body : undefined;
}

/** The same answer with another text, and the headers it had. */
export function withText(reply: Reply, text: string): Reply {
  const { json: _, ...rest } = reply;
  return { ...rest, headers: encode(reply).headers, body: text };
}
