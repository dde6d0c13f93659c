import type { SecretPlaces } from './types.js';

export const CUT_OUT = '[redacted]';

/** Shorter ones would be found in innocent text. */
const SHORTEST_SECRET = 6;

const secretHeaders = ['authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'x-linecheck-tenant'];

/** Takes secrets out of what was asked and answered. */
export interface Redaction {
  header(name: string, value: string): string;
  /** A path with its query. */
  path(text: string): string;
  body(text: string): string;
}

/** @param secrets known ones, such as the credential: taken out wherever they stand */
export function createRedaction(places: SecretPlaces, secrets: readonly string[]): Redaction {
  const headers = new Set([...secretHeaders, ...(places.headers ?? []).map((name) => name.toLowerCase())]);
  const known = secrets.filter((secret) => secret.length >= SHORTEST_SECRET);
  const spellings = [...new Set(known.flatMap((secret) => [secret, encodeURIComponent(secret)]))];
  const fields = places.fields ?? [];
  const inJson =
    fields.length === 0 ? undefined : new RegExp(`("(?:${oneOf(fields)})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'g');
  const inPairs = (names: readonly string[]): RegExp | undefined =>
    names.length === 0 ? undefined : new RegExp(`((?:^|[?&])(?:${oneOf(names)})=)[^&#]*`, 'g');
  const inQuery = inPairs([...(places.query ?? []), ...fields]);
  const inForm = inPairs(fields);

  const plain = (text: string): string =>
    spellings.reduce((left, secret) => (left.includes(secret) ? left.replaceAll(secret, CUT_OUT) : left), text);
  const cut = (text: string, pattern: RegExp | undefined, by: string): string =>
    pattern === undefined ? text : text.replace(pattern, by);

  return {
    header(name, value) {
      if (!headers.has(name.toLowerCase())) return plain(value);
      // The scheme tells which way of authentication was tried.
      const [, scheme] = /^([A-Za-z]+) \S/.exec(value) ?? [];
      return scheme === undefined ? CUT_OUT : `${scheme} ${CUT_OUT}`;
    },
    path: (text) => plain(cut(text, inQuery, `$1${CUT_OUT}`)),
    body: (text) => plain(cut(cut(text, inJson, `$1"${CUT_OUT}"`), inForm, `$1${CUT_OUT}`)),
  };
}

const oneOf = (names: readonly string[]): string =>
  names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
