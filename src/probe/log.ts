import type { Answer, Body, JsonReading, Outcome } from '../../suites/http.js';

/** Bytes of a body that the log of a run keeps. */
export const LOGGED_BYTES = 64 * 1024;

/**
 * An outcome for looking back on a whole run. A body of more than 64 KiB is kept only in its beginning, and its JSON
 * only as a shallow stand-in: `[]` for a list; for an object its own keys, each with an empty value of the same type.
 * `cut` keeps its meaning: whether the body came whole, not whether the log does.
 */
export function logged(outcome: Outcome): Outcome {
  if (outcome.kind === 'none' || outcome.body.bytes.length <= LOGGED_BYTES) return outcome;
  return { ...outcome, body: shortened(outcome) };
}

function shortened({ ask, body, mediaType }: Answer): Body {
  const bytes = body.bytes.slice(0, LOGGED_BYTES);
  const undecodable = body.undecodable === undefined ? {} : { undecodable: body.undecodable };
  return { bytes, cut: body.cut, ...undecodable, text: beginning(bytes), json: standIn(ask.intent, mediaType, body) };
}

const lenient = new TextDecoder('utf-8');
const beginning = (bytes: Uint8Array): string => lenient.decode(bytes, { stream: false });

function standIn(intent: string, mediaType: string, body: Body): JsonReading {
  // Reading a recording as JSON would cost much and tell nothing.
  if (intent === 'download' || /^(audio|video|image)\//.test(mediaType)) {
    return { kind: 'broken', problem: `${body.bytes.length} bytes, not read as JSON` };
  }
  return body.json.kind === 'json' ? { ...body.json, value: shallow(body.json.value) } : body.json;
}

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
