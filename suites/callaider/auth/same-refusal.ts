import type { Outcome } from '../../http.js';

/** Keys whose values change from answer to answer. */
const volatileKey =
  /id$|trace|time|date|stamp|nonce|took|elapsed|duration|remaining|retry|reset|count|instance|path|url/i;
const volatileText = [
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  /\b\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?([.,]\d+)?( ?(Z|UTC|[+-]\d\d:?\d\d))?)?/gi,
  /\b\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\b/g,
  /\b\d\d:\d\d:\d\d\b/g,
  /\b(?=[a-f]*\d)[0-9a-f]{8,}\b/gi,
  /\b(?=[\w-]*\d)[\w-]{16,}/g,
  /\d{6,}/g,
];
/** A shorter id is looked for only where it stands alone. */
const DISTINCT = 5;

interface Refusal {
  readonly outcome: Outcome;
  /** The call asked for; where it is echoed is no difference. */
  readonly id: string;
}

/** Same status and body, but for ids, times and the like. */
export function sameRefusal(a: Refusal, b: Refusal): boolean {
  if (a.outcome.kind !== 'answer' || b.outcome.kind !== 'answer') return false;
  if (a.outcome.status !== b.outcome.status) return false;
  return a.outcome.body.text === b.outcome.body.text || essence(a) === essence(b);
}

function essence({ outcome, id }: Refusal): string {
  if (outcome.kind !== 'answer') return '';
  const { json, text } = outcome.body;
  return json.kind === 'json' ? JSON.stringify(lasting(json.value, id)) : scrubbed(text, id);
}

function lasting(value: unknown, id: string): unknown {
  if (typeof value === 'string') return scrubbed(value, id);
  if (typeof value === 'number') return Math.abs(value) >= 1e6 || !Number.isInteger(value) ? '#' : value;
  if (Array.isArray(value)) return value.map((element) => lasting(element, id));
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, inner]) => [key, volatileKey.test(key) ? '#' : lasting(inner, id)]);
}

function scrubbed(text: string, id: string): string {
  const named = [id, encodeURIComponent(id)].reduce((rest, spelled) => {
    const literal = spelled.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return rest.replace(new RegExp(spelled.length < DISTINCT ? `(?<!\\w)${literal}(?!\\w)` : literal, 'g'), '#');
  }, text);
  return volatileText.reduce((rest, pattern) => rest.replace(pattern, '#'), named);
}
