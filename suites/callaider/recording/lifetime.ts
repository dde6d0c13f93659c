import type { Outcome } from '../../http.js';

/** How a query names the time at which a link expires; in small letters, without hyphens and underscores. */
const names: ReadonlySet<string> = new Set([
  'exp',
  'expire',
  'expires',
  'expiresat',
  'expiresutc',
  'expireat',
  'expiretime',
  'expiry',
  'expiryat',
  'expirytime',
  'expiration',
  'expirationtime',
  'se',
  'until',
  'validuntil',
  'validto',
]);
/** What lies further ahead is no time of expiry but another number. Seconds. */
const FURTHEST = 20 * 365 * 24 * 3600;
/** A token in three parts; the second one holds its claims. RFC 7519. */
const token = /eyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]*/g;

/**
 * Seconds from the issue of a link to the time at which it says that it expires; `undefined` when it says nothing, or
 * nothing that lies ahead. The clock is that of the server, as far as its Date header tells.
 * @param issue the answer that gave the link
 */
export function declaredLifetime(url: string, issue: Outcome): number | undefined {
  if (issue.kind === 'none') return undefined;
  const date = Date.parse(issue.header('date') ?? '') / 1000;
  const now = Number.isNaN(date) || issue.header('age') !== undefined ? issue.at : date;
  const left = [...instantsIn(url)].map((instant) => instant - now);
  const ahead = left.filter((seconds) => seconds > 0 && seconds < FURTHEST);
  return ahead.length === 0 ? undefined : Math.min(...ahead);
}

/** Every time of expiry that a link names, in Unix seconds. */
function* instantsIn(url: string): Iterable<number> {
  const query = parametersOf(url);
  for (const [name, value] of query) {
    // X-Amz-Date and X-Amz-Expires, and the like of other clouds: when it was signed, and for how many seconds.
    const vendor = /^(x.+)expires$/.exec(name)?.[1];
    const signed = vendor === undefined ? undefined : instantOf(query.get(`${vendor}date`) ?? '');
    if (signed !== undefined && /^\d+$/.test(value)) yield signed + Number(value);
    const instant = names.has(name) ? instantOf(value) : undefined;
    if (instant !== undefined) yield instant;
  }
  for (const [, claims = ''] of url.matchAll(token)) {
    const exp = /"exp"\s*:\s*(\d+)/.exec(Buffer.from(claims, 'base64url').toString())?.[1];
    if (exp !== undefined) yield Number(exp);
  }
}

/** Also those inside another one, as in `token=exp=1700000000~hmac=…`. */
function parametersOf(url: string): ReadonlyMap<string, string> {
  const { search } = new URL(url);
  const found = new Map<string, string>();
  for (const part of search.slice(1).split(/[&~;]/)) {
    const pieces = part.split('=');
    const name = (pieces.at(-2) ?? '').toLowerCase().replaceAll(/[-_]|%[0-9a-f]{2}/g, '');
    found.set(name, decoded(pieces.at(-1) ?? ''));
  }
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Unix seconds or milliseconds, a date of ISO 8601, or one like 20240131T235959Z. */
function instantOf(text: string): number | undefined {
  if (/^\d{10}$/.test(text)) return Number(text);
  if (/^\d{13}$/.test(text)) return Number(text) / 1000;
  const iso = text.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3:$4:$5Z');
  if (!/^\d{4}-\d\d-\d\d/.test(iso)) return undefined;
  const time = Date.parse(iso) / 1000;
  return Number.isNaN(time) ? undefined : time;
}
