import type { Scorecard, ScoreLine } from '../../../schemas/truth.js';
import type { Delivery } from '../webhooks/types.js';
import type { Step } from './types.js';

/** What a scorecard is made of. Pure: everything is here. */
export interface Conduct {
  readonly provider: string;
  readonly steps: readonly Step[];
  readonly deliveries: readonly Delivery[];
  /** The parts of the credential, and what was granted. */
  readonly secrets: readonly string[];
  /** Whether a request changes nothing, so that it may be sent again at will. */
  isRead(step: Step): boolean;
  /** Real seconds within which the vendor wants events answered. */
  readonly webhookSeconds?: number;
  /** What only this provider looks at. */
  readonly own?: readonly ScoreLine[];
}

/** Ids that a line names. */
const SHOWN = 5;
/** Requests that were under way when a limit was met are no return. Seconds. */
const UNDER_WAY = 1;
/** Clocks round. Seconds. */
const ROUNDING = 0.5;
/** Longer after it the same request is another matter. Seconds. */
const SOON = 600;
/** A shorter text may stand in a query by chance. */
const SECRET_LENGTH = 6;

/** How the client behaved towards the vendor, line by line. `unseen`: there was no occasion to. */
export function scorecardOf({ own = [], ...conduct }: Conduct): Scorecard {
  const steps = conduct.steps.filter(({ isChecker }) => !isChecker);
  return {
    provider: conduct.provider,
    requests: steps.length,
    lines: [
      withinTheLimit(steps),
      cameBack(steps),
      triedAgain(steps),
      changedOnce(steps, conduct),
      freshLinks(steps),
      promptWebhooks(conduct),
      secretsInHeaders(steps, conduct),
      ...own,
    ],
  };
}

function withinTheLimit(steps: readonly Step[]): ScoreLine {
  const refused = steps.filter(
    ({ limitedUntil, limitedByOthers = false, faults = [] }) =>
      limitedUntil !== undefined && !limitedByOthers && faults.length === 0,
  );
  const bursts = refused.filter(({ at }, index) => {
    const before = refused[index - 1];
    return before === undefined || at > (before.limitedUntil ?? before.at);
  });
  return line({
    id: 'within-the-limit',
    title: 'Keeps within the rate limit',
    occasions: steps.length,
    bad: refused,
    good: `none of ${steps.length} requests was one too many`,
    fact: `${refused.length} of ${steps.length} requests were refused, in ${bursts.length} ${bursts.length === 1 ? 'burst' : 'bursts'}`,
  });
}

function cameBack(steps: readonly Step[]): ScoreLine {
  let until = Number.NEGATIVE_INFINITY;
  let from = Number.POSITIVE_INFINITY;
  let blocks = 0;
  const early: Step[] = [];
  for (const step of steps) {
    if (step.at > from + UNDER_WAY && step.at < until - ROUNDING && step.link === undefined) early.push(step);
    if (step.limitedUntil === undefined) continue;
    if (step.at >= until - ROUNDING) {
      blocks += 1;
      from = step.at;
    }
    until = Math.max(until, step.limitedUntil);
  }
  return line({
    id: 'waits-until-the-reset',
    title: 'Comes back after a limit when it is over, not before',
    occasions: blocks,
    bad: early,
    good: `waited after each of ${blocks} refusals`,
    fact: `${early.length} requests came before the limit was over`,
  });
}

/** By path alone: the second time a client may well ask for other bounds. */
function triedAgain(steps: readonly Step[]): ScoreLine {
  const pathOf = ({ method, path }: Step): string => `${method} ${path}`;
  const failed = steps.filter(({ status }) => status >= 500 || status === 429);
  const succeeded = new Map(steps.filter(({ status }) => status < 400).map((step) => [pathOf(step), step.entry]));
  const given = failed.filter((step) => (succeeded.get(pathOf(step)) ?? 0) < step.entry);
  // Of several tries for one thing one is enough.
  const once = [...new Map(given.map((step) => [pathOf(step), step])).values()];
  return line({
    id: 'tries-again',
    title: 'Tries again what failed for a reason that passes',
    occasions: failed.length,
    bad: once,
    good: `${failed.length} requests failed, and each succeeded later`,
    fact: `${once.length} of ${failed.length} requests that were answered 429 or 5xx never succeeded later`,
  });
}

function changedOnce(steps: readonly Step[], { isRead }: Pick<Conduct, 'isRead'>): ScoreLine {
  const writes = steps.filter((step) => !isRead(step));
  let failed: readonly Step[] = [];
  const repeated: Step[] = [];
  for (const step of steps) {
    const { method, path, search, body, at, status } = step;
    // Whoever has looked at what there is knows whether it was done.
    if (isRead(step) && status < 400) failed = failed.filter((each) => !each.path.startsWith(path));
    if (isRead(step) || method !== 'POST') continue;
    const isSame = (each: Step) => each.path === path && each.search === search && each.body === body;
    if (failed.some((each) => isSame(each) && at - each.at < SOON)) repeated.push(step);
    failed = [...failed.filter((each) => !isSame(each)), ...(status >= 500 ? [step] : [])];
  }
  return line({
    id: 'changes-once',
    title: 'Sends what changes something once, and looks before it sends it again',
    occasions: writes.length,
    bad: repeated,
    good: `none of ${writes.length} was sent again blindly`,
    fact: `${repeated.length} of ${writes.length} POSTs were sent again after a 5xx, which may have done their work`,
  });
}

function freshLinks(steps: readonly Step[]): ScoreLine {
  const followed = steps.filter(({ link }) => link !== undefined);
  const late = followed.filter(({ link, at }) => link !== undefined && at > link.expiresAt);
  const [first] = late;
  const age = first?.link === undefined ? 0 : Math.round((first.at - first.link.issuedAt) / 60);
  return line({
    id: 'fresh-links',
    title: 'Follows links to recordings while they live',
    occasions: followed.length,
    bad: late,
    good: `all of ${followed.length} links were alive`,
    fact: `${late.length} of ${followed.length} links had expired, such as one ${age} minutes after it was issued`,
  });
}

function promptWebhooks({ deliveries, webhookSeconds }: Pick<Conduct, 'deliveries' | 'webhookSeconds'>): ScoreLine {
  const attempts = deliveries.flatMap((delivery) => delivery.attempts);
  const failed = attempts.filter(({ status = 0 }) => status < 200 || status >= 300);
  const late = failed.filter(({ error = '' }) => error.includes('timeout'));
  const within = webhookSeconds === undefined ? '' : ` within ${webhookSeconds} s`;
  const fact = `${failed.length} of ${attempts.length} attempts failed, ${late.length} of them since no answer came${within}`;
  return {
    ...line({
      id: 'answers-webhooks',
      title: 'Answers events at once, with success',
      occasions: attempts.length,
      bad: [],
      good: `${attempts.length} events were answered${within}`,
      fact,
    }),
    ...(failed.length === 0 ? {} : { standing: 'bad', fact }),
  };
}

function secretsInHeaders(steps: readonly Step[], { secrets }: Pick<Conduct, 'secrets'>): ScoreLine {
  const long = secrets.filter((secret) => secret.length >= SECRET_LENGTH);
  const told = steps.filter(({ search }) => {
    if (search === '') return false;
    const plain = decoded(search);
    return long.some((secret) => plain.includes(secret) || search.includes(secret));
  });
  return line({
    id: 'no-secret-in-addresses',
    title: 'Keeps its credential out of addresses, which land in logs',
    occasions: steps.length,
    bad: told,
    good: `none of ${steps.length} addresses holds it`,
    fact: `${told.length} of ${steps.length} requests had it in the query`,
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface LineParts {
  readonly id: string;
  readonly title: string;
  /** How often it could have gone wrong. */
  readonly occasions: number;
  readonly bad: readonly Step[];
  readonly good: string;
  readonly fact: string;
}

export function line({ id, title, occasions, bad, good, fact }: LineParts): ScoreLine {
  const standing = bad.length > 0 ? 'bad' : occasions > 0 ? 'good' : 'unseen';
  return {
    id,
    title,
    standing,
    fact: standing === 'bad' ? fact : standing === 'good' ? good : 'there was no occasion',
    entries: bad.slice(0, SHOWN).map(({ entry }) => entry),
  };
}
