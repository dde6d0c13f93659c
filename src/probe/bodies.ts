import { createHash } from 'node:crypto';
import type { Body, JsonReading } from '../../suites/http.js';
import { type BodyParts, createBody } from './body.js';

/** Of a longer body only what was read in it is kept, and its beginning. */
export const LARGE = 256 * 1024;
/** Bytes of a large body that are kept. */
export const BEGINNING = 64 * 1024;

/** Reads the bodies of one run. */
export interface Bodies {
  /**
   * A large body is read at once, and then only its beginning is kept. The same bytes give the same value, also when
   * they come twenty times in a run.
   */
  read(parts: BodyParts): Body;
}

export function createBodies(): Bodies {
  // As long as anybody still has the value: answers that no rule looks at any more need not be kept for ever.
  const known = new Map<string, WeakRef<JsonReading>>();
  return {
    read(parts) {
      if (parts.bytes.length <= LARGE) return createBody(parts);
      if (parts.cut || parts.undecodable !== undefined) return beginningOf(parts, createBody(parts).json);
      const digest = createHash('sha256').update(parts.bytes).digest('base64');
      const json = known.get(digest)?.deref() ?? createBody(parts).json;
      known.set(digest, new WeakRef(json));
      return beginningOf(parts, json);
    },
  };
}

function beginningOf(parts: BodyParts, json: JsonReading): Body {
  // A copy: a part would keep the whole in memory.
  const bytes = new Uint8Array(parts.bytes.subarray(0, BEGINNING));
  const body = createBody({ ...parts, bytes });
  return {
    bytes,
    cut: parts.cut,
    shortened: parts.bytes.length,
    ...(parts.undecodable === undefined ? {} : { undecodable: parts.undecodable }),
    ...(parts.tooLong === undefined ? {} : { tooLong: parts.tooLong }),
    get text() {
      return body.text;
    },
    json,
  };
}
