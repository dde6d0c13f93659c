import type { Window } from '../../kit/account/account.js';
import type { WorldCall } from '../../world/index.js';
import { LATEST_DEED_SECONDS } from '../objects/after-the-fact.js';
import type { Slice } from '../paging/page-of-table.js';
import type { PageQuery } from '../paging/page-query.js';
import type { AircallTenant, View } from '../view.js';
import type { CallFilter } from './call-filter.js';

/** Longer than any call of the world. */
const LONGEST_CALL_SECONDS = 18_000;
/** Longer than any that is made to happen. */
const LONGEST_MADE_SECONDS = 90_000;
const DAY = 86_400;

/** Calls in one slice of time, on average: few enough to look through at once, enough for a month to have few slices. */
const SLICE_CALLS = 5_000;

/** Filters that are remembered for an account; the one that was asked for longest ago goes first. */
const MOST_FILTERS = 16;

/** How many calls fit, by slice of time: of those in which nothing can happen any more, until somebody changes something. */
interface Counts {
  readonly revision: number;
  readonly bySlice: Map<number, number>;
}

const remembered = new WeakMap<AircallTenant, Map<string, Counts>>();

/**
 * The page of the calls that fit, out of `first`, those that start in `inside`, and `last`, which follow each other.
 * The first time a window is looked through, by glances; from then on only slices are that have changed, and those that the
 * page shows.
 */
export function foundCalls(
  { first, inside, last }: { first: readonly WorldCall[]; inside: Window; last: readonly WorldCall[] },
  filter: CallFilter,
  { page, size, order }: PageQuery,
  view: View,
): Slice<WorldCall> {
  const parts: readonly Part[] = [
    listed(first.filter(filter.fits)),
    ...slices(inside, filter, view),
    listed(last.filter(filter.fits)),
  ];
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const skip = (page - 1) * size;
  const take = Math.max(0, Math.min(size, total - skip));
  let before = order === 'asc' ? skip : total - skip - take;
  const rows: WorldCall[] = [];
  for (const { count, calls } of parts) {
    if (rows.length >= take) break;
    if (before < count) rows.push(...calls(before, take - rows.length));
    before = Math.max(0, before - count);
  }
  return { rows: order === 'asc' ? rows : rows.reverse(), total };
}

interface Part {
  readonly count: number;
  /** Some of those that fit, oldest first. */
  calls(skip: number, take: number): readonly WorldCall[];
}

const listed = (all: readonly WorldCall[]): Part => ({
  count: all.length,
  calls: (skip, take) => all.slice(skip, skip + take),
});

function* slices({ from, to }: Window, filter: CallFilter, view: View): Generator<Part> {
  const { tenant, now } = view;
  const { account } = tenant;
  const { calls, days } = account.world.options;
  const seconds = Math.max(60, Math.min(30 * DAY, Math.floor((days * DAY * SLICE_CALLS) / Math.max(1, calls))));
  const known = countsOf(filter, tenant);
  const [oldest] = account.page({ from, to }, { skip: 0, take: 1 });
  const end = Math.min(to, Math.floor(now) + 1);
  for (let at = Math.max(from, oldest?.startedAt ?? end); at < end; ) {
    const slice = Math.floor(at / seconds);
    const until = Math.min(end, (slice + 1) * seconds);
    const window = { from: at, to: until };
    const isOver = until + LONGEST_CALL_SECONDS < now;
    const isWhole = at === slice * seconds && until === (slice + 1) * seconds;
    const isSettled = isOver && until + LONGEST_MADE_SECONDS + LATEST_DEED_SECONDS < now;
    const fitting = (): readonly number[] => indexesIn(window, filter, isOver, view);
    let count = isWhole ? known.get(slice) : undefined;
    if (count === undefined) {
      count = fitting().length;
      if (isWhole && isSettled) known.set(slice, count);
    }
    yield {
      count,
      calls: (skip, take) =>
        fitting()
          .slice(skip, skip + take)
          .flatMap((index) => account.call(index) ?? []),
    };
    at = until;
  }
}

function indexesIn(
  window: Window,
  filter: CallFilter,
  isOver: boolean,
  { tenant: { account } }: View,
): readonly number[] {
  return account.indexes(window, { skip: 0, take: Number.POSITIVE_INFINITY }).filter((index) => {
    const seen = filter.glance(index, isOver);
    if (seen !== 'maybe') return seen === 'yes';
    const call = account.call(index);
    return call !== undefined && filter.fits(call);
  });
}

function countsOf({ key, isOfTables }: CallFilter, tenant: AircallTenant): Map<number, number> {
  const revision = isOfTables ? tenant.revision : tenant.account.revision;
  let filters = remembered.get(tenant);
  if (filters === undefined) {
    filters = new Map();
    remembered.set(tenant, filters);
  }
  const found = filters.get(key);
  const counts = found?.revision === revision ? found : { revision, bySlice: new Map<number, number>() };
  // The newest stands last.
  filters.delete(key);
  filters.set(key, counts);
  const [idlest] = filters.keys();
  if (filters.size > MOST_FILTERS && idlest !== undefined) filters.delete(idlest);
  return counts.bySlice;
}
