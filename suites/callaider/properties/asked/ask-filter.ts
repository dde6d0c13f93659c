import type { Http } from '../../../http.js';
import { isObject, type JsonObject } from '../../answers.js';
import { askCalls, type CallsSeen, spanning } from '../../observations/ask-calls.js';
import { idsOf } from '../../observations/call-sets.js';
import type { SettledCalls } from '../../observations/settled-calls.js';
import { type Comparison, compare } from '../compare.js';
import { callPasses } from '../local-filter.js';
import type { FilterPlan, PlannedFilter } from '../planned.js';
import { lighten } from './lighten.js';

/** The settled window with property filters. */
export const askFilter = async (http: Http, settled: SettledCalls, { filters }: PlannedFilter): Promise<CallsSeen> =>
  lighten(await askCalls(http, { ...spanning(settled.window), propertyFilters: filters }), settled);

export const belongsTo =
  ({ filters, bounds }: PlannedFilter) =>
  (row: JsonObject) =>
    callPasses(row, filters, bounds);

/** What an answer looks like while the questions go on: whether the account held still is known only afterwards. */
export function compareSoFar(
  seen: CallsSeen,
  planned: PlannedFilter,
  settled: SettledCalls,
  plan: FilterPlan,
): Comparison {
  return compare(seen, belongsTo(planned), {
    window: settled.window,
    rows: settled.rows,
    bracket: { kind: 'steady', ids: idsOf(settled.rows) },
    hasProperties: plan.basis === 'calls',
    isCut: false,
  });
}

/** Whether a filter leaves calls of the window out, so that its answer tells applied from ignored. */
export const isDiscriminating = (planned: PlannedFilter, rows: readonly unknown[]): boolean =>
  rows.some((row) => isObject(row) && belongsTo(planned)(row) === false);
