import type { Http, Outcome } from '../../http.js';
import type { Target } from '../../observation.js';
import { type Fetched, fetchLink } from './fetch-link.js';
import { readLink } from './link.js';
import { readRecording } from './reading.js';
import { recordingPath } from './samples.js';

/** A link, and the answer that gave it. */
export interface Issued {
  readonly url: string;
  readonly issue: Outcome;
}

/** A link as it was followed in the end. */
export interface Followed extends Issued {
  readonly fetched: Fetched;
  /** What the given link brought, where a fresh one was followed in its place. */
  readonly refused?: Fetched;
}

export interface Follower {
  /** @param id of the call, to ask for a fresh link with */
  follow(id: string, link: Issued, part: 'head' | 'whole'): Promise<Followed>;
}

/** Answers that a link used up or out of date may give. */
const STALE: ReadonlySet<number> = new Set([400, 401, 403, 404, 410]);
/** Timeouts after which a host is left alone; any other silence is enough by itself. */
const TIMEOUTS = 2;

/**
 * Follows links one after the other. A refused one is asked for anew and followed at once, since links may be good for
 * one download or a few seconds; when that does not help, no other one is. A host that does not answer is left alone.
 */
export function createFollower({ http, target }: { http: Http; target: Target }): Follower {
  const silences = new Map<string, number>();
  let freshHelps = true;

  async function fetch(url: string, part: 'head' | 'whole'): Promise<Fetched> {
    const { host } = new URL(url);
    const silence = silences.get(host) ?? 0;
    if (silence >= TIMEOUTS) return { kind: 'withheld', because: `${host} gave no answer before` };
    const fetched = await fetchLink(url, { http, target, part });
    if (fetched.kind === 'fetched' && fetched.outcome.kind === 'none') {
      silences.set(host, fetched.outcome.failure.code === 'timeout' ? silence + 1 : TIMEOUTS);
    }
    return fetched;
  }

  async function freshLink(id: string): Promise<Issued | undefined> {
    const path = recordingPath(id) ?? '';
    const purpose = 'A link was refused: ask for a fresh one';
    const issue = await http.ask({ endpoint: 'recording', intent: 'valid', purpose, path });
    const url = linkIn(issue);
    return url === undefined ? undefined : { url, issue };
  }

  return {
    async follow(id, link, part) {
      const fetched = await fetch(link.url, part);
      if (!freshHelps || !isStale(fetched)) return { ...link, fetched };
      const fresh = await freshLink(id);
      const again =
        fresh === undefined || fresh.url === link.url
          ? undefined
          : { ...fresh, fetched: await fetch(fresh.url, part), refused: fetched };
      freshHelps = again !== undefined && !isStale(again.fetched);
      return again ?? { ...link, fetched };
    },
  };
}

/** The link of an answer, if it can be followed. */
export function linkIn(issue: Outcome): string | undefined {
  const reading = readRecording(issue);
  const link = reading.kind === 'link' ? readLink(reading.url) : undefined;
  return link?.kind === 'absolute' ? link.url : undefined;
}

/** Refused as a link is that was used up or is out of date. */
export const isStale = (fetched: Fetched): boolean =>
  fetched.kind === 'fetched' && fetched.outcome.kind === 'answer' && STALE.has(fetched.outcome.status);
