import type { Body } from '../../http.js';

const LIMIT_CHARACTERS = 32_768;
const entities: Readonly<Record<string, string>> = {
  quot: '"',
  '#39': "'",
  '#039': "'",
  apos: "'",
  lt: '<',
  gt: '>',
  amp: '&',
};

/** What an answer says, without the escapes of its format: the strings of a JSON value, or the text of a page. */
export function spokenText({ json, text }: Pick<Body, 'json' | 'text'>): string {
  if (json.kind === 'json') return stringsOf(json.value).join('\n').slice(0, LIMIT_CHARACTERS);
  return text.slice(0, LIMIT_CHARACTERS).replace(/&(#?\w{2,5});/g, (whole, name: string) => entities[name] ?? whole);
}

function stringsOf(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  return Object.values(value).flatMap((inner) => stringsOf(inner, depth + 1));
}
