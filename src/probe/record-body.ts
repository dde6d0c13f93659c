import type { RecordedBody } from '../../schemas/exchange.js';
import type { Redactor } from './redact.js';

const KIB = 1024;
/** Bytes of a text that a report shows. */
const SHOWN_TEXT = 16 * KIB;
/** Bytes of anything else that a report shows. */
const SHOWN_BINARY = 256;
/** Bytes that are cleaned in order to show the first of them: an encoded key takes more room than what stands for it. */
const CLEANED = 64 * KIB;
/** Bytes that are searched for the key. */
const SEARCHED = KIB * KIB;

interface Came {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** The end is missing. */
  readonly cut: boolean;
}

export interface BodyRecord {
  readonly body: RecordedBody;
  /** It held the key. */
  readonly echoed: boolean;
  /** Its bytes in base64, where a whole body is recorded as a text that they do not follow from. */
  readonly exact?: string;
  /** Without the key a whole body is no longer the JSON that it was: it cannot be read, or its names are others. */
  readonly garbled?: true;
}

/** A response's body as it is recorded, and whether it held the key. Secrets are cut out before the text is shortened. */
export function recordBody(
  { bytes, mediaType, cut }: Came,
  { redactor, keepWhole }: { readonly redactor: Redactor; readonly keepWhole: boolean },
): BodyRecord {
  const asText = isText(bytes, mediaType);
  const part = keepWhole ? bytes : bytes.subarray(0, CLEANED);
  const isPart = cut || part.length < bytes.length;
  const text = read(part, asText);
  const clean = cleaned(text, isPart, redactor);
  const whole: RecordedBody = asText
    ? { bytes: bytes.length, text: clean, cut: isPart }
    : { bytes: bytes.length, text: Buffer.from(clean, 'latin1').toString('base64'), encoding: 'base64', cut: isPart };
  return {
    body: keepWhole ? whole : shortened(whole),
    echoed: bytes.length > 0 && redactor.holds(read(bytes.subarray(0, SEARCHED), asText)),
    ...(keepWhole && asText && !follows(bytes, text)
      ? { exact: Buffer.from(cleaned(read(bytes, false), isPart, redactor), 'latin1').toString('base64') }
      : {}),
    ...(keepWhole && asText && isGarbled(text, clean) ? { garbled: true } : {}),
  };
}

/** Not so with a byte order mark, broken UTF-8, or half a character at the end. */
function follows(bytes: Uint8Array, text: string): boolean {
  return Buffer.byteLength(text) === bytes.length && Buffer.from(text).equals(bytes);
}

/** The same JSON but for the texts in it is still good for judging. */
function isGarbled(text: string, clean: string): boolean {
  if (clean === text) return false;
  const [before, after] = [parsed(text), parsed(clean)];
  return before !== undefined && !sameShape(before, after);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Same names and values, where texts may be others. */
function sameShape(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' || typeof b === 'string') return typeof a === typeof b;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [mine, yours] = [Object.entries(a), Object.entries(b)];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    mine.length === yours.length &&
    mine.every(([key, value], index) => key === yours[index]?.[0] && sameShape(value, yours[index]?.[1]))
  );
}

/** A recorded body as a report shows it. */
export function shortened(body: RecordedBody): RecordedBody {
  if (body.encoding === 'base64') {
    const text = Buffer.from(body.text, 'base64').subarray(0, SHOWN_BINARY).toString('base64');
    return { ...body, text, cut: body.cut || text.length < body.text.length };
  }
  const text = beginning(body.text, SHOWN_TEXT);
  return { ...body, text, cut: body.cut || text.length < body.text.length };
}

function cleaned(text: string, isPart: boolean, { redact, redactCut }: Redactor): string {
  return isPart ? redactCut(text) : redact(text);
}

/** Bytes that are no text are read as Latin-1, which is one character for each. */
function read(bytes: Uint8Array, asText: boolean): string {
  if (asText) return new TextDecoder('utf-8').decode(bytes, { stream: true });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

const textual = /^text\/|[/+](json|xml|javascript|x-www-form-urlencoded|yaml)$/;
const strict = new TextDecoder('utf-8', { fatal: true });

function isText(bytes: Uint8Array, mediaType: string): boolean {
  const start = bytes.subarray(0, KIB);
  if (start.includes(0)) return false;
  if (textual.test(mediaType)) return true;
  if (/^(audio|video|image)\//.test(mediaType)) return false;
  try {
    strict.decode(start, { stream: true });
    return true;
  } catch {
    return false;
  } finally {
    strict.decode(new Uint8Array());
  }
}

const encoder = new TextEncoder();

/** The first bytes of a text, whole characters only. */
function beginning(text: string, bytes: number): string {
  if (text.length * 3 <= bytes) return text;
  const room = Buffer.alloc(bytes);
  // Decoded anew: a slice would keep the whole text in memory.
  return room.toString('utf8', 0, encoder.encodeInto(text, room).written);
}
