import type { Http, Outcome } from '../../http.js';
import { type Depth, observation, type Target, type Unavailable, unavailable } from '../../observation.js';
import { type Fetched, LOOKED_AT } from './fetch-link.js';
import { createFollower, type Followed, type Issued, linkIn } from './follow-links.js';
import { type Sample, samples } from './samples.js';

/** A recording's link and what came from it. */
export interface Download extends Issued {
  readonly sample: Sample;
  /** The first 64 KiB; of a fresh link, where the given one was refused. */
  readonly head: Fetched;
  /** What the given link brought, where the head is that of a fresh one. */
  readonly refused?: Fetched;
  /** The whole file, of the shortest call alone. */
  readonly whole?: Fetched;
  /** What the link brought that had given the head, where the whole is that of a fresh one. */
  readonly wholeRefused?: Fetched;
  /** The same link asked with the key, where it was refused without and leads to the API itself. */
  readonly withKey?: Outcome;
}

/** How many links are followed. */
const FOLLOWED: Readonly<Record<Depth, number>> = { quick: 1, standard: 5, thorough: 10 };

/** Follows the links of the sampled calls. */
export const downloads = observation({
  id: 'recording/downloads',
  purpose: 'Download the sampled recordings, without the key',
  needs: { samples },
  observe: async (
    { http, target, depth },
    { samples: { samples: asked } },
  ): Promise<readonly Download[] | Unavailable> => {
    const given = asked.flatMap((sample) => {
      const url = linkIn(sample.outcome);
      return url === undefined ? [] : [{ sample, link: { url, issue: sample.outcome } }];
    });
    const links = given.slice(0, FOLLOWED[depth]);
    if (links.length === 0) return unavailable.skip('no sampled call has a link that can be followed');
    const shortest = depth === 'quick' ? undefined : shortestOf(links.map(({ sample }) => sample));
    const seen: Download[] = [];
    const { follow } = createFollower({ http, target });
    for (const { sample, link } of links) {
      const { fetched: head, ...followed } = await follow(sample.id, link, 'head');
      const { url, issue } = followed;
      const whole = sample === shortest && isFine(head) ? await follow(sample.id, { url, issue }, 'whole') : undefined;
      const diagnosed = seen.some(({ withKey }) => withKey !== undefined);
      const withKey = !diagnosed && isRefused(head) ? await askWithKey(http, target, url) : undefined;
      seen.push({ sample, ...followed, head, ...wholeOf(whole), ...(withKey && { withKey }) });
    }
    return seen;
  },
});

function wholeOf(followed: Followed | undefined): Pick<Download, 'whole' | 'wholeRefused'> {
  if (followed === undefined) return {};
  const { fetched: whole, refused } = followed;
  return { whole, ...(refused && { wholeRefused: refused }) };
}

const statusOf = (fetched: Fetched): number | undefined =>
  fetched.kind === 'fetched' && fetched.outcome.kind === 'answer' ? fetched.outcome.status : undefined;

const isFine = (fetched: Fetched): boolean => [200, 206].includes(statusOf(fetched) ?? 0);
const isRefused = (fetched: Fetched): boolean => [401, 403].includes(statusOf(fetched) ?? 0);

function shortestOf(of: readonly Sample[]): Sample | undefined {
  const length = ({ duration = 0 }: Sample) => (duration > 0 ? duration : Number.POSITIVE_INFINITY);
  return of.toSorted((one, other) => length(one) - length(other))[0];
}

/** Only where the link lies under the base URL: the key goes nowhere else. */
async function askWithKey(http: Http, target: Target, url: string): Promise<Outcome | undefined> {
  const [base, link] = [new URL(target.base), new URL(url)];
  const prefix = base.pathname.replace(/\/+$/, '');
  if (link.origin !== base.origin || !link.pathname.startsWith(`${prefix}/`)) return undefined;
  return http.ask({
    endpoint: 'recording',
    intent: 'abnormal',
    purpose: 'The link was refused without the key: try it with the key, on the API itself',
    path: `${link.pathname.slice(prefix.length)}${link.search}`,
    headers: [
      ['Accept', '*/*'],
      ['Range', `bytes=0-${LOOKED_AT - 1}`],
    ],
    connection: 'fresh',
    limitBytes: LOOKED_AT,
  });
}
