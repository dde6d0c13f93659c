import { encode } from '../http/encode.js';
import type { Reply } from '../http/reply.js';

/** The same answer with this header in the place of all that have the name. */
export function withHeader(reply: Reply, name: string, value: string | readonly string[]): Reply {
  const others = Object.entries(encode(reply).headers).filter(([key]) => key.toLowerCase() !== name.toLowerCase());
  return { ...reply, headers: { ...Object.fromEntries(others), [name]: value } };
}
