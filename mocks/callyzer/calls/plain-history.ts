import type { Account, Window } from '../../kit/account/account.js';
import { firstNotBelow } from '../../kit/account/sorted.js';
import type { Filter } from '../reports/filter.js';
import type { Found, Part } from '../reports/history.js';
import type { CallyzerTenant } from '../view.js';
import { type OnTheWay, within } from './on-the-way.js';

/**
 * A page of the history when only a window of starts is asked for. Calls are counted and found by their place in the
 * account, less the few that are still on the way: it costs the same for a thousand calls and for ten million, on the
 * first page and on the last. `undefined` when the filter asks for more.
 */
export function plainHistory(
  filter: Filter,
  tenant: CallyzerTenant,
  part: Part,
  newestFirst: boolean,
): Found | undefined {
  const { called, excludedBelow, ...narrower } = filter;
  if (called === undefined || excludedBelow > 0 || Object.values(narrower).some((value) => value !== undefined)) {
    return undefined;
  }
  const { account, clock, own } = tenant;
  const window = { from: called.from, to: called.to + 1 };
  const absent = within(own.arrivals.onTheWay(clock.now()), window.from, window.to);
  const all = account.count(window);
  return { total: all - absent.length, calls: arrivedPage(account, window, all, absent, part, newestFirst) };
}

function arrivedPage(
  account: Account,
  window: Window,
  all: number,
  absent: readonly OnTheWay[],
  { skip, take }: Part,
  newestFirst: boolean,
): readonly number[] {
  if (absent.length === 0) return account.indexes(window, { skip, take, newestFirst });

  /** How many of the first so many calls have arrived. */
  function arrivedAmong(first: number): number {
    if (first >= all) return first - absent.length;
    const [next = 0] = account.indexes(window, { skip: first, take: 1, newestFirst });
    const below = firstNotBelow(absent, ({ index }) => index < next);
    const isAbsent = absent[below]?.index === next ? 1 : 0;
    return first - (newestFirst ? absent.length - below - isAbsent : below);
  }

  // The page begins where `skip` calls that have arrived lie before it.
  let low = skip;
  let high = Math.min(all, skip + absent.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (arrivedAmong(middle) < skip) low = middle + 1;
    else high = middle;
  }

  const gone = new Set(absent.map(({ index }) => index));
  const found: number[] = [];
  for (let from = low; found.length < take && from < all; from += take) {
    for (const index of account.indexes(window, { skip: from, take, newestFirst })) {
      if (found.length < take && !gone.has(index)) found.push(index);
    }
  }
  return found;
}
