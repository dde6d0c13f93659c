import type { Http, Outcome } from '../../http.js';
import { type ObserveContext, observation, type Unavailable, unavailable } from '../../observation.js';
import { type Download, downloads } from './downloads.js';
import type { Fetched } from './fetch-link.js';
import { createFollower, type Followed } from './follow-links.js';
import { declaredLifetime } from './lifetime.js';
import { recordingPath } from './samples.js';
import { isMarkup, soundOf } from './sound.js';
import { isUsedUp } from './used-up.js';

/** Ages in seconds at which a link should still work. */
const AGES = [60, 300] as const;
/** A check of one's own machine should not take minutes. */
const AGES_ON_LOOPBACK = [12] as const;
/** A link that says that it ends so soon is waited for in every run. Seconds. */
const WORTH_WAITING = 20;
/** Clocks are rounded to whole seconds, each in its own way. */
const AFTER = 1.5;

/** A link as it was followed once more. `age`: seconds from its issue. */
export interface Look extends Followed {
  readonly age: number;
}

/** One link that had worked, followed again at some ages; the last look is the one at which it was refused. */
export interface LinkLater {
  readonly download: Download;
  /** Another link of the same call was asked for meanwhile, which may have ended this one. */
  readonly isFollowedByAnother: boolean;
  readonly looks: readonly Look[];
}

/** Whether a link still works later in the run. A refusal is set against a fresh link of the same call. */
export const linksLater = observation({
  id: 'recording/links-later',
  purpose: 'See whether a link still works some time later',
  from: 'standard',
  phase: 'late',
  pauses: { standard: WORTH_WAITING + AFTER, thorough: Math.max(...AGES) },
  needs: { downloads },
  observe: async (context, { downloads }): Promise<LinkLater | Unavailable> => {
    const { http, target } = context;
    const working = downloads.filter(({ head }) => soundOf(head) !== undefined && !isMarkup(head));
    const isLast = (download: Download): boolean => !hasLaterIssue(download, http);
    const isFresh = ({ whole }: Download): boolean => whole === undefined;
    // Some links are good for a few downloads, and some until the next one is given.
    const download =
      working.findLast((one) => isLast(one) && isFresh(one)) ??
      working.findLast(isLast) ??
      working.findLast(isFresh) ??
      working[0];
    if (download === undefined) return unavailable.inconclusive('no link worked: see recording/url-can-be-fetched');
    if (downloads.some(isUsedUp)) {
      return unavailable.skip('a link is good for one download: see recording/link-is-given-again');
    }
    const isFollowedByAnother = !isLast(download);
    const looks: Look[] = [];
    for (const age of agesOf(download, context)) {
      await waitUntil(age, download, context);
      const { sample, url, issue } = download;
      const followed = await createFollower({ http, target }).follow(sample.id, { url, issue }, 'head');
      looks.push({ ...followed, age: ageOf(issue, followed.refused ?? followed.fetched) });
      if (followed.refused !== undefined) break;
    }
    return { download, isFollowedByAnother, looks };
  },
});

function hasLaterIssue({ sample, issue }: Download, http: Http): boolean {
  const path = recordingPath(sample.id);
  return http
    .log()
    .some(
      ({ exchange, outcome: { ask } }) =>
        exchange > issue.exchange && ask.path === path && ask.intent === 'valid' && ask.endpoint === 'recording',
    );
}

function agesOf({ url, issue }: Download, { depth, target }: ObserveContext): readonly number[] {
  const declared = declaredLifetime(url, issue);
  const end = declared === undefined ? Number.POSITIVE_INFINITY : declared + AFTER;
  if (depth !== 'thorough') return [end <= WORTH_WAITING + AFTER ? end : 0];
  const ages = target.place === 'loopback' ? AGES_ON_LOOPBACK : AGES;
  return end < Math.max(...ages) ? [...ages.filter((age) => age < end), end] : ages;
}

async function waitUntil(age: number, { issue }: Download, { http, pause }: ObserveContext): Promise<void> {
  const passed = issue.kind === 'none' ? 0 : nowIn(http, issue.at) - issue.at;
  if (passed < age) await pause(age - passed, 'real');
}

/** The time of the last answer: an observation has no clock of its own. */
function nowIn(http: Http, otherwise: number): number {
  const last = http.log().findLast(({ outcome }) => outcome.kind === 'answer')?.outcome;
  return last?.kind === 'answer' ? Math.max(last.at, otherwise) : otherwise;
}

/** Seconds from the issue of a link to its being asked for. */
export function ageOf(issue: Outcome, fetched: Fetched): number {
  if (issue.kind === 'none' || fetched.kind !== 'fetched' || fetched.outcome.kind === 'none') return 0;
  return Math.max(0, fetched.outcome.at - fetched.outcome.ms / 1000 - issue.at);
}
