import type { WhyMissing } from '../../../schemas/truth.js';
import type { WorldCall } from '../../world/types.js';
import { isoMoment } from '../time/duration.js';
import type { Step } from '../trail/types.js';
import type { Delivery } from '../webhooks/types.js';
import { isAbout, type PageRead, pagesIn, type Walk, walksOf } from './walks.js';

/** What a client has done, and what it was told without asking. */
export interface Doings {
  readonly steps: readonly Step[];
  /** Events about the call. */
  readonly deliveries: readonly Delivery[];
  /** When the provider first told the call as it is now; Unix seconds. */
  readonly since: number;
}

/** Why a client does not know a call: read off what it asked, and what it was answered. */
export function whyMissing(call: WorldCall, doings: Doings): WhyMissing {
  const { since } = doings;
  const steps = readings(doings.steps.filter(({ isChecker }) => !isChecker));
  const told = webhookTrouble(doings.deliveries);
  const given = givenIn(call, steps, since);
  if (given !== undefined) return { sentences: [given, ...told] };
  const walks = walksOf(steps);
  const about = walks.filter(({ pages: [{ list }] }) => isAbout(list, call, since));
  if (about.length === 0) {
    const taken = takenEvent(doings.deliveries);
    // What did not come is the likelier cause.
    if (taken !== undefined) return { sentences: [...told, ...overtaken(doings.deliveries), taken] };
    // Who was sent the call need not ask for it.
    return { sentences: [...told, neverAsked(walks)], ...(doings.deliveries.length === 0 ? { neverAsked: true } : {}) };
  }
  const open = about.filter(({ pages: [{ list }] }) => list.leavesOut?.(call) === undefined);
  const [narrow] = about;
  if (open.length === 0 && narrow !== undefined) {
    const [{ step, list }] = narrow.pages;
    return { sentences: [...told, `${named(step)} asked with ${list.leavesOut?.(call)}, which leaves this call out`] };
  }
  const walk = open.at(-1);
  const lost = walk === undefined ? undefined : lostIn(walk, call, steps, since);
  return { sentences: [...(lost === undefined ? [] : [lost]), ...told] };
}

/** Without lists of one row that go no further: they were asked for their total. */
function readings(steps: readonly Step[]): readonly Step[] {
  const readsByOne = steps.some(({ list }) => list?.size === 1 && list.page > 1);
  return readsByOne ? steps : steps.filter(({ list }) => list?.size !== 1 || list.total <= 1);
}

function givenIn(call: WorldCall, steps: readonly Step[], since: number): string | undefined {
  const giving = steps.filter((step) => step.call === call.index || step.list?.calls.includes(call.index));
  const late = giving.findLast(({ at }) => at >= since);
  if (late !== undefined) {
    return `${named(late)} gave your client this call, complete: it was lost on the way from there to your answer`;
  }
  const early = giving.at(-1);
  if (early === undefined) return undefined;
  return `${named(early)} gave your client this call at ${isoMoment(early.at)}, before it was complete (${isoMoment(since)}), and your client never asked for it again`;
}

function neverAsked(walks: readonly Walk[]): string {
  if (walks.length === 0) return 'your client has never asked for a list of calls';
  const froms = walks.map(({ pages: [{ list }] }) => list.from);
  const earliest = Math.min(...froms);
  const reach = Number.isFinite(earliest) ? `, its earliest from ${isoMoment(earliest)} on` : '';
  return `none of the ${walks.length} lists that your client asked for is about the time of this call${reach}`;
}

function lostIn(walk: Walk, call: WorldCall, steps: readonly Step[], since: number): string {
  const last = walk.pages.at(-1) ?? walk.pages[0];
  if (last.step.at < since) {
    return `the provider tells of this call since ${isoMoment(since)}; your client read that time for the last time before, with ${named(last.step)}, and never again`;
  }
  return (
    skippedPage(walk) ??
    slipped(walk, call) ??
    stopped(last, steps) ??
    addedBehind(walk, call) ??
    `${named(last.step)} ended your client's last walk over that time, and this call was on none of its pages`
  );
}

function skippedPage({ pages }: Walk): string | undefined {
  const [first] = pages;
  if (first.list.page > 1) return `${named(first.step)} began your client's walk: the pages before it were never read`;
  for (const [at, { step, list }] of pages.entries()) {
    const before = pages[at - 1];
    if (before === undefined || list.page === before.list.page + 1) continue;
    return `your client went from ${named(before.step)} to ${named(step)}, and never read what lies between`;
  }
  return undefined;
}

/** Between the end of one page and the beginning of the next, as the list stood then. */
function slipped({ pages }: Walk, { index }: WorldCall): string | undefined {
  for (const [at, { step, list }] of pages.entries()) {
    const before = pages[at - 1];
    const [end, begin] = [before?.list.calls.at(-1), list.calls[0]];
    if (before === undefined || end === undefined || begin === undefined) continue;
    const isBetween = list.order === 'asc' ? end < index && index < begin : begin < index && index < end;
    if (!isBetween) continue;
    const change = list.total - before.list.total;
    const moved =
      change === 0 ? 'the list shifted' : `the list shifted (it held ${before.list.total} calls, then ${list.total})`;
    return `your client read ${named(before.step)}, then ${moved}, and it went on with ${named(step)}: this call slid from the one page to the other unseen`;
  }
  return undefined;
}

/** The walk ended before the list did. */
function stopped({ step, list }: PageRead, steps: readonly Step[]): string | undefined {
  const pages = pagesIn(list);
  if (list.page >= pages) return undefined;
  const next = steps.find((each) => each.entry > step.entry && each.path === step.path);
  const place = `page ${list.page} of ${pages}`;
  if (next !== undefined && next.status >= 400) {
    return `your client was answered ${next.status} at request ${next.entry} and never came back for the rest: it stopped at ${place} (request ${step.entry})`;
  }
  const fault = step.faults?.[0];
  return `your client stopped at ${place} (request ${step.entry})${fault === undefined ? '' : `, an answer that the fault ${fault} had bent`}`;
}

function addedBehind({ pages }: Walk, { index }: WorldCall): string | undefined {
  const within = pages.find(
    ({ list: { calls } }) => calls.length > 0 && Math.min(...calls) < index && index < Math.max(...calls),
  );
  return within === undefined
    ? undefined
    : `this call was added where your client had read already, with ${named(within.step)}: only reading that time again brings it`;
}

/** The event that came last tells of an earlier state than another one had told of before. */
function overtaken(deliveries: readonly Delivery[]): readonly string[] {
  const arrived = deliveries
    .flatMap((each) => (each.state === 'delivered' ? [{ each, at: each.attempts.at(-1)?.at ?? each.at }] : []))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
  const last = arrived.at(-1);
  const newer = last === undefined ? undefined : arrived.findLast(({ at }) => at > last.at);
  if (last === undefined || newer === undefined) return [];
  return [
    `the webhook ${last.event} of ${isoMoment(last.at)} came after ${newer.event} of ${isoMoment(newer.at)}, and the call was lost after that: an older event must not undo a newer one`,
  ];
}

function takenEvent(deliveries: readonly Delivery[]): string | undefined {
  const taken = deliveries.findLast(({ state }) => state === 'delivered');
  const status = taken?.attempts.at(-1)?.status;
  return taken === undefined
    ? undefined
    : `your client answered ${status ?? 200} to the webhook ${taken.event} of this call: it was lost after that`;
}

function webhookTrouble(deliveries: readonly Delivery[]): readonly string[] {
  return deliveries.flatMap(({ event, state, attempts }) => {
    const failed = attempts.filter(({ status = 0 }) => status < 200 || status >= 300);
    if (state === 'lost' || state === 'withheld')
      return [
        `the webhook ${event} of this call was lost on its way, as happens, and your client never asked for the call`,
      ];
    if (failed.length === 0 || state === 'delivered') return [];
    const [last] = failed.slice(-1);
    const outcome =
      last?.status === undefined ? `got no answer (${last?.error ?? 'none came'})` : `was answered ${last.status}`;
    const times = failed.length === 1 ? 'once' : `${failed.length} times`;
    return [`the webhook ${event} of this call ${outcome} ${times}, and your client never asked for it`];
  });
}

/** `page 4 (request 12)`, or `request 12 (GET /v1/calls/7)`. */
function named({ entry, method, path, list }: Step): string {
  return list === undefined
    ? `request ${entry} (${method} ${path})`
    : `page ${list.page} (request ${entry}, ${method} ${path})`;
}
