import type { Window } from '../../kit/account/account.js';
import type { WorldCall } from '../../world/index.js';
import { shownStart } from '../objects/settling.js';
import type { Slice } from '../paging/page-of-table.js';
import type { PageQuery } from '../paging/page-query.js';
import type { TimeRange } from '../paging/time-range.js';
import type { View } from '../view.js';
import type { CallFilter } from './call-filter.js';
import { foundCalls } from './found-calls.js';

const MONTH_SECONDS = 30 * 86_400;

/** No call lasts so long: whatever started earlier has settled, and moves by no second any more. */
const LONGEST_UNSETTLED_SECONDS = 12 * 3_600;

/**
 * Calls of a list, in order. `started_at` lies in (from, to]: the lower bound excluded, the upper one included, as
 * measured. What is older than the retention is not there.
 */
export interface CallWindow {
  readonly total: number;
  /** In the order of the page. */
  page(query: PageQuery): readonly WorldCall[];
  /** The page of those that fit. */
  find(filter: CallFilter, query: PageQuery): Slice<WorldCall>;
}

export function callWindow(range: TimeRange, view: View): CallWindow {
  const { tenant, now } = view;
  const { account, own } = tenant;
  const oldest = now - own.switches['calls.retentionMonths'] * MONTH_SECONDS;
  const window = secondsIn(range, oldest);
  if (window === undefined) return { total: 0, page: () => [], find: () => ({ rows: [], total: 0 }) };

  // Until it settles a call may be told as starting one second early. Only at the two edges does that matter.
  const head = secondAt(window.from);
  const tail = secondAt(window.to);
  const lost = head.filter((call) => shownStart(call, own, now) < window.from);
  const won = tail.filter((call) => shownStart(call, own, now) < window.to);
  const inside: Window = lost.length > 0 ? { from: window.from + 1, to: window.to } : window;
  const first = lost.length > 0 ? head.filter((call) => !lost.includes(call)) : [];
  const middle = account.count(inside);
  const total = first.length + middle + won.length;

  function secondAt(from: number): readonly WorldCall[] {
    const mayShift = own.switches['calls.rewriteAfterEnd'] && from > now - LONGEST_UNSETTLED_SECONDS && from <= now;
    return mayShift ? [...account.between({ from, to: from + 1 })] : [];
  }

  function page({ page: number, size, order }: PageQuery): readonly WorldCall[] {
    const skip = (number - 1) * size;
    const newestFirst = order === 'desc';
    if (first.length === 0 && won.length === 0) return account.page(inside, { skip, take: size, newestFirst });
    const upwards = newestFirst ? Math.max(0, total - skip - size) : skip;
    const take = Math.max(0, Math.min(size, total - skip));
    const calls = [
      ...first.slice(upwards, upwards + take),
      ...account.page(inside, middlePart(upwards, take)),
      ...won.slice(Math.max(0, upwards - first.length - middle), Math.max(0, upwards + take - first.length - middle)),
    ];
    return newestFirst ? calls.reverse() : calls;
  }

  function middlePart(upwards: number, take: number): { skip: number; take: number } {
    const skip = Math.max(0, upwards - first.length);
    return { skip, take: Math.min(middle, Math.max(0, upwards + take - first.length)) - skip };
  }

  return { total, page, find: (filter, query) => foundCalls({ first, inside, last: won }, filter, query, view) };
}

/** (from, to] in whole seconds, as [from, to); `undefined` when it is empty or a bound is no number. */
function secondsIn({ from, to }: TimeRange, oldest: number): Window | undefined {
  if (Number.isNaN(from) || Number.isNaN(to)) return undefined;
  const window = { from: Math.floor(Math.max(from, oldest)) + 1, to: Math.floor(to) + 1 };
  return window.from < window.to ? window : undefined;
}
