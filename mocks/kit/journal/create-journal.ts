import type { Encoded } from '../http/encode.js';
import type { Incoming } from '../http/incoming.js';
import { isoMoment } from '../time/duration.js';
import type { Redaction } from './redact.js';
import { createRing } from './ring.js';
import type { Journal, JournalEntry } from './types.js';

/** An exchange as it happened. Nothing of it is copied: it is made readable when somebody looks. */
export interface Happened {
  /** Unix seconds by the tenant's clock. */
  readonly at: number;
  readonly incoming: Incoming;
  readonly sent: Encoded;
  /** Real milliseconds. */
  readonly ms: number;
  readonly notes: readonly string[];
}

export interface OwnedJournal extends Journal {
  add(happened: Happened): void;
}

/** What an entry takes beside its texts, roughly: objects, header lines. */
const ENTRY_BYTES = 1024;

/** Of a body that would fill much of the journal by itself only so much is kept. */
const LONG_BODY_CHARS = 16 * 1024;

interface Kept extends Pick<Happened, 'at' | 'incoming' | 'ms' | 'notes'> {
  readonly id: number;
  readonly status: number;
  readonly headers: Encoded['headers'];
  readonly responseBody: string;
}

/** @param capacity in bytes */
export function createJournal(capacity: number, redaction: () => Redaction): OwnedJournal {
  const ring = createRing<Kept>(capacity);
  const longest = Math.max(LONG_BODY_CHARS, capacity / 8);
  let lastId = 0;

  return {
    add(happened) {
      lastId += 1;
      const responseBody = shortened(told(happened.sent.body), longest);
      const bytes = ENTRY_BYTES + happened.incoming.path.length + happened.incoming.body.length + responseBody.length;
      ring.push(
        {
          id: lastId,
          at: happened.at,
          incoming: happened.incoming,
          status: happened.sent.status,
          headers: happened.sent.headers,
          ms: happened.ms,
          notes: happened.notes,
          responseBody,
        },
        bytes,
      );
    },
    entries({ since = 0, limit } = {}) {
      const wanted = ring.items(limit).filter(({ id }) => id > since);
      const redact = redaction();
      return wanted.map((kept) => readable(kept, redact));
    },
    get dropped() {
      return ring.dropped;
    },
    get size() {
      return ring.size;
    },
    clear: ring.clear,
  };
}

function told(body: Encoded['body']): string {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? `(${body.byteLength} bytes)` : '(a stream of bytes)';
}

/** The copy lets go of the whole text. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = Buffer.from(text.slice(0, LONG_BODY_CHARS)).toString();
  return `${start}… (cut here; ${text.length} characters in all)`;
}

/** Secrets are looked for in bodies only when somebody reads those: that is what takes long. */
function readable(kept: Kept, redact: Redaction): JournalEntry {
  const { id, at, incoming, status, ms, notes, responseBody } = kept;
  const { method, path, search } = incoming;
  return {
    id,
    at: isoMoment(at),
    method,
    path: redact.path(search === '' ? path : `${path}?${search}`),
    status,
    ms: Math.round(ms * 1000) / 1000,
    get request() {
      return { headers: readableHeaders(incoming.headers, redact), body: redact.body(incoming.body) };
    },
    get response() {
      const lines = Object.entries(kept.headers).map(([name, value]) => [name, [value].flat().join(', ')] as const);
      return { headers: readableHeaders(lines, redact), body: redact.body(responseBody) };
    },
    notes: notes.map(redact.body),
  };
}

/** Lines of one name are joined with ", ". */
function readableHeaders(
  lines: readonly (readonly [string, string])[],
  redact: Redaction,
): Readonly<Record<string, string>> {
  const joined = new Map<string, string>();
  for (const [name, value] of lines) {
    const before = joined.get(name);
    const shown = redact.header(name, value);
    joined.set(name, before === undefined ? shown : `${before}, ${shown}`);
  }
  return Object.fromEntries(joined);
}
