import { observation, optional, type Unavailable, unavailable } from '../../../observation.js';
import { isObject, type JsonObject, own } from '../../answers.js';
import { askCalls, type CallsSeen, spanning } from '../../observations/ask-calls.js';
import { idsOf, isSubset } from '../../observations/call-sets.js';
import type { Direction } from '../../observations/direction-calls.js';
import { callsByDirectionAndOperator, operatorOf } from '../../observations/operator-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import type { Answer } from '../local-filter.js';
import { modeOf } from '../mode.js';
import type { FilterName, PlannedFilter } from '../planned.js';
import { belongsTo, compareSoFar } from './ask-filter.js';
import { filterAnswers } from './filter-answers.js';
import { lighten } from './lighten.js';
import { filterPlan } from './plan.js';
import { unknownKey } from './unknown-key.js';

export interface WithOthers extends CallsSeen {
  readonly direction: Direction;
  readonly operator: string;
  readonly planned: PlannedFilter;
}

/** A direction, an operator and a property filter together; the first two were asked without the third before. */
export const filterWithOthers = observation({
  id: 'properties/with-others',
  purpose: 'A direction, an operator and a property filter together',
  from: 'standard',
  needs: {
    settled: settledCalls,
    plan: filterPlan,
    answers: optional(filterAnswers),
    both: callsByDirectionAndOperator,
    unknown: optional(unknownKey),
  },
  observe: async (
    { http },
    { settled, plan, answers = {}, both: { direction, operator }, unknown },
  ): Promise<WithOthers | Unavailable> => {
    const asked = Object.entries(answers).flatMap(([name, seen]) => {
      const planned = plan.filters[name as FilterName];
      return planned ? [{ planned, comparison: compareSoFar(seen, planned, settled, plan) }] : [];
    });
    const mode = modeOf(asked.map(({ comparison }) => comparison.standing));
    const wanted = mode === 'fallback' ? 'ignores' : 'applies';
    const usable = asked.filter(({ comparison }) => comparison.standing === wanted).map(({ planned }) => planned);
    const whole = asked.filter(({ comparison }) => comparison.isWhole).map(({ planned }) => planned);
    const isIgnored = unknown?.rows !== undefined && isSubset(idsOf(settled.rows), idsOf(unknown.rows));
    const stranger: readonly PlannedFilter[] =
      plan.basis === 'nothing' && isIgnored ? [{ filters: { [plan.unknownKey]: 'any' }, bounds: 'strict' }] : [];
    const [planned] = mostTelling([...usable, ...(plan.basis === 'schema' ? whole : stranger)], settled.rows, {
      direction,
      operator,
    });
    if (planned === undefined) return unavailable.skip('no property filter is known to be applied or ignored');
    const request = { ...spanning(settled.window), direction, operators: [operator], propertyFilters: planned.filters };
    return { ...lighten(await askCalls(http, request), settled), direction, operator, planned };
  },
});

type Others = Pick<WithOthers, 'direction' | 'operator'>;

/** Whether a call has the direction and the operator; `undefined` when its fields do not say. */
export function hasOthers(row: JsonObject, { direction, operator }: Others): Answer {
  const [isDirection, isOperator] = [hasDirection(row, direction), hasOperator(row, operator)];
  if (isDirection === false || isOperator === false) return false;
  return isDirection && isOperator;
}

function hasDirection(row: JsonObject, direction: Direction): Answer {
  const value = own(row, 'direction');
  return value === 'incoming' || value === 'outgoing' ? value === direction : undefined;
}

function hasOperator(row: JsonObject, operator: string): Answer {
  const of = operatorOf(row);
  return of === undefined ? undefined : of === operator;
}

/** Filters by how many of the three parts each take calls away, so that leaving one of them out shows. */
function mostTelling(
  filters: readonly PlannedFilter[],
  rows: readonly unknown[],
  { direction, operator }: Others,
): readonly PlannedFilter[] {
  const scored = filters.map((planned) => {
    const belongs = belongsTo(planned);
    const count = { all: 0, direction: 0, operator: 0, filter: 0 };
    for (const row of rows) {
      if (!isObject(row)) continue;
      const parts = [hasDirection(row, direction), hasOperator(row, operator), belongs(row)] as const;
      const [isDirection, isOperator, isBelonging] = parts.map((part) => part === true);
      if (isDirection && isOperator && isBelonging) count.all += 1;
      else if (isOperator && isBelonging) count.direction += 1;
      else if (isDirection && isBelonging) count.operator += 1;
      else if (isDirection && isOperator) count.filter += 1;
    }
    const parts = [count.direction, count.operator, count.filter].filter((left) => left > 0).length;
    return { planned, score: (count.all > 0 ? 10 : 0) + parts };
  });
  return scored.toSorted((a, b) => b.score - a.score).map(({ planned }) => planned);
}
