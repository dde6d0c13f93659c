import type { Filter } from '../reports/filter.js';
import { type Found, historyPage, type Part } from '../reports/history.js';
import type { CallyzerTenant } from '../view.js';
import { LONGEST_SYNC_SECONDS } from './sync.js';

/**
 * A page of the history when only a window of starts is asked for. Calls that began long enough ago have all arrived, so
 * they are counted and found by their place in the account; only the last days are looked at call by call. It costs the
 * same for a thousand calls and for ten million. `undefined` when the filter asks for more.
 */
export function plainHistory(
  filter: Filter,
  tenant: CallyzerTenant,
  part: Part,
  newestFirst: boolean,
): Found | undefined {
  const { called } = filter;
  if (called === undefined || Object.entries(filter).some(([name, value]) => name !== 'called' && isNarrow(value))) {
    return undefined;
  }
  const { account, clock, own } = tenant;
  const { days } = own;
  const arrived = days.zone.startOf(days.zone.dayOf(clock.now() - LONGEST_SYNC_SECONDS));
  const old = { from: called.from, to: Math.min(called.to + 1, arrived) };
  const oldCount = old.from < old.to ? account.count(old) : 0;
  const fresh: Filter = { ...filter, called: { from: Math.max(called.from, arrived), to: called.to } };
  const page = (skip: number, take: number): Found => historyPage(fresh, days, { skip, take }, newestFirst);
  const ofOld = (skip: number, take: number): readonly number[] =>
    take <= 0 || oldCount === 0 ? [] : account.indexes(old, { skip, take, newestFirst });

  const { skip, take } = part;
  if (newestFirst) {
    const { total, calls } = page(skip, take);
    return {
      total: oldCount + total,
      calls: [...calls, ...ofOld(Math.max(0, skip - total), take - calls.length)],
    };
  }
  const first = ofOld(skip, take);
  const { total, calls } = page(Math.max(0, skip - oldCount), take - first.length);
  return { total: oldCount + total, calls: [...first, ...calls] };
}

const isNarrow = (value: unknown): boolean => value !== undefined && value !== 0;
