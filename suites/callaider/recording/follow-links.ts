import type { Http } from '../../http.js';
import type { Target } from '../../observation.js';
import { type Fetched, fetchLink } from './fetch-link.js';
import { readLink } from './link.js';
import { readRecording } from './reading.js';
import { recordingPath } from './samples.js';

/** A link as it was followed in the end. */
export interface Followed {
  readonly url: string;
  readonly fetched: Fetched;
}

export interface Follower {
  /** @param id of the call, to ask for a fresh link with */
  follow(id: string, url: string, part: 'head' | 'whole'): Promise<Followed>;
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

  async function freshLink(id: string): Promise<string | undefined> {
    const path = recordingPath(id) ?? '';
    const purpose = 'A link was refused: ask for a fresh one';
    const reading = readRecording(await http.ask({ endpoint: 'recording', intent: 'valid', purpose, path }));
    const link = reading.kind === 'link' ? readLink(reading.url) : undefined;
    return link?.kind === 'absolute' ? link.url : undefined;
  }

  return {
    async follow(id, url, part) {
      const fetched = await fetch(url, part);
      if (!freshHelps || !isStale(fetched)) return { url, fetched };
      const fresh = await freshLink(id);
      const again =
        fresh === undefined || fresh === url ? undefined : { url: fresh, fetched: await fetch(fresh, part) };
      freshHelps = again !== undefined && !isStale(again.fetched);
      return again ?? { url, fetched };
    },
  };
}

const isStale = (fetched: Fetched): boolean =>
  fetched.kind === 'fetched' && fetched.outcome.kind === 'answer' && STALE.has(fetched.outcome.status);
