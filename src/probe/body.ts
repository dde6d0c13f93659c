import type { Body, JsonReading } from '../../suites/http.js';

export interface BodyParts {
  readonly bytes: Uint8Array;
  readonly cut: boolean;
  /** Why the end is missing, such as "reading stopped at 1,024 bytes"; with `cut` only. */
  readonly cutBecause?: string;
  readonly undecodable?: string;
  /** Bytes after which reading stopped, at its limit. */
  readonly tooLong?: number;
}

/** Text and JSON are made when they are first asked for: a recording is never decoded, let alone parsed. */
export function createBody({ bytes, cut, cutBecause, undecodable, tooLong }: BodyParts): Body {
  let decoded: Decoded | undefined;
  let reading: JsonReading | undefined;
  const read = (): JsonReading => {
    if (undecodable !== undefined) return { kind: 'broken', problem: undecodable };
    if (cut)
      return { kind: 'broken', problem: `the body is not whole: ${cutBecause ?? `cut at ${bytes.length} bytes`}` };
    return readJson(decoded ?? decode(bytes));
  };
  return {
    bytes,
    cut,
    ...(undecodable === undefined ? {} : { undecodable }),
    ...(tooLong === undefined ? {} : { tooLong }),
    get text() {
      decoded ??= decode(bytes);
      return decoded.text;
    },
    get json() {
      reading ??= read();
      return reading;
    },
  };
}

interface Decoded {
  readonly text: string;
  readonly flaw?: 'byte order mark' | 'invalid UTF-8';
}

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** UTF-8 to text. A byte order mark is dropped, broken bytes become U+FFFD; either is told. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = strict.decode(bytes);
    return marked ? { text, flaw: 'byte order mark' } : { text };
  } catch {
    return { text: lenient.decode(bytes), flaw: 'invalid UTF-8' };
  }
}

function readJson({ text, flaw }: Decoded): JsonReading {
  try {
    const value: unknown = JSON.parse(text);
    return flaw === undefined ? { kind: 'json', value } : { kind: 'json', value, flaw };
  } catch (error) {
    if (text.trim() === '') return { kind: 'empty' };
    return { kind: 'broken', problem: problemOf(error) };
  }
}

/** V8 quotes a piece of the text, which may be a piece of the key: that part is left out. */
function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/,? (\.\.\.)?".*"(\.\.\.)? is not valid JSON$/s, '');
}
