import type { Answer, Body, JsonReading, Outcome } from '../../suites/http.js';
import { isMedia } from './answer.js';

/** Bytes of a body that the log of a run keeps. */
export const LOGGED_BYTES = 64 * 1024;

/**
 * An outcome for looking back on a whole run. A body of more than 64 KiB is kept only in its beginning, and its JSON
 * only as a shallow stand-in: `[]` for a list; for an object its own keys, each with an empty value of the same type.
 * `cut` keeps its meaning: whether the body came whole, not whether the log does.
 */
export function logged(outcome: Outcome): Outcome {
  if (outcome.kind === 'none') return outcome;
  const { bytes, shortened: size = bytes.length } = outcome.body;
  if (size <= LOGGED_BYTES) return outcome;
  return { ...outcome, body: shortened(outcome) };
}

function shortened({ ask, body, mediaType }: Answer): Body {
  const bytes = body.bytes.slice(0, LOGGED_BYTES);
  const undecodable = body.undecodable === undefined ? {} : { undecodable: body.undecodable };
  const tooLong = body.tooLong === undefined ? {} : { tooLong: body.tooLong };
  const json = isMedia(ask, mediaType)
    ? ({ kind: 'broken', problem: `${body.bytes.length} bytes, not read as JSON` } as const)
    : standIn(body.json);
  return { bytes, cut: body.cut, ...undecodable, ...tooLong, text: beginning(bytes), json };
}

const lenient = new TextDecoder('utf-8');
const beginning = (bytes: Uint8Array): string => lenient.decode(bytes, { stream: false });

const standIn = (json: JsonReading): JsonReading =>
  json.kind === 'json' ? { ...json, value: shallow(json.value) } : json;

function shallow(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return empty(value);
  if (Array.isArray(value)) return [];
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, empty(inner)]));
}

function empty(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === 'object' && value !== null) return {};
  return typeof value === 'string' ? '' : value;
}
