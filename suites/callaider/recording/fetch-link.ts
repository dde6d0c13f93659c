import type { Ask, Http, Outcome } from '../../http.js';
import type { Target } from '../../observation.js';
import { isPublicHost } from './hosts.js';

/** Bytes of each recording that are looked at. */
export const LOOKED_AT = 64 * 1024;
const WHOLE = 64 * 1024 * 1024;
const HOPS = 5;

/** A link that was followed, or why it was not. */
export type Fetched =
  | { readonly kind: 'fetched'; readonly outcome: Outcome /** Answers on the way: redirects. */; readonly hops: number }
  | { readonly kind: 'withheld'; readonly because: string };

export interface Fetching {
  readonly http: Http;
  readonly target: Target;
  /** `head`: the first 64 KiB; `whole`: all of it, up to 64 MiB. */
  readonly part: 'head' | 'whole';
}

/**
 * Downloads a link as the platform would: GET, because a signed link is often good for nothing else, without the key
 * or a cookie, over a connection of its own. Redirects are followed.
 */
export async function fetchLink(link: string, { http, target, part }: Fetching): Promise<Fetched> {
  let url = link;
  for (let hops = 0; ; hops += 1) {
    const because = reasonToWithhold(url, http, target);
    if (because !== undefined) return { kind: 'withheld', because };
    const outcome = await download(http, url, part);
    const next = hops < HOPS ? nextOf(outcome, url) : undefined;
    if (next === undefined) return { kind: 'fetched', outcome, hops };
    url = next;
  }
}

/** A file of no bytes has no first 64 KiB: some storages then refuse the range. */
async function download(http: Http, url: string, part: Fetching['part']): Promise<Outcome> {
  const range = [['Range', `bytes=0-${LOOKED_AT - 1}`]] as const;
  const outcome = await http.ask(downloadOf(url, part === 'head' ? range : [], part));
  const isRefused = part === 'head' && outcome.kind === 'answer' && outcome.status === 416;
  return isRefused ? http.ask(downloadOf(url, [], part)) : outcome;
}

function downloadOf(url: string, headers: NonNullable<Ask['headers']>, part: Fetching['part']): Ask {
  return {
    endpoint: 'storage',
    intent: 'download',
    path: url,
    key: 'none',
    headers: [['Accept', '*/*'], ['Accept-Encoding', 'identity'], ...headers],
    connection: 'fresh',
    limitBytes: part === 'head' ? LOOKED_AT : WHOLE,
  };
}

function nextOf(outcome: Outcome, url: string): string | undefined {
  if (outcome.kind === 'none' || outcome.status < 300 || outcome.status > 399) return undefined;
  const location = outcome.header('location');
  if (location === undefined || !URL.canParse(location, url)) return undefined;
  const next = new URL(location, url);
  return next.protocol === 'http:' || next.protocol === 'https:' ? next.href : undefined;
}

/** The key goes to no other host, and a target elsewhere cannot send us into our own network. */
function reasonToWithhold(url: string, http: Http, target: Target): string | undefined {
  if (new URL(url).origin !== new URL(target.base).origin && http.holdsSecret(url)) {
    return 'the link holds the key and leads to another host, so it was not followed';
  }
  if (target.place === 'public' && !isPublicHost(url)) {
    return 'the link leads to a private host, so it was not followed: see recording/url-is-public';
  }
  return undefined;
}
