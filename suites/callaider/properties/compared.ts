import { observation, optional } from '../../observation.js';
import { busyStart } from '../calls/request/asked/busy-start.js';
import { emptyWindows } from '../calls/request/asked/empty-windows.js';
import { longWindows } from '../calls/request/asked/long-windows.js';
import { splitWindow } from '../calls/request/asked/split-window.js';
import { completeInOneAnswer } from '../calls/request/complete-in-one-answer.js';
import { repeats } from '../general/repeats.js';
import { bracketOf, idsOf, isSubset } from '../observations/call-sets.js';
import { settledCalls } from '../observations/settled-calls.js';
import { filterMode } from '../schema/filter-mode.js';
import { belongsTo } from './asked/ask-filter.js';
import { filterAnswers, listThatTells } from './asked/filter-answers.js';
import { filterPlan } from './asked/plan.js';
import { unknownKey } from './asked/unknown-key.js';
import { type Base, type Comparison, compare } from './compare.js';
import { type Mode, modeOf } from './mode.js';
import type { FilterName, FilterPlan } from './planned.js';
import { roughness } from './values.js';

/** What became of every filter, and of all together. */
export interface Compared {
  readonly plan: FilterPlan;
  readonly base: Base;
  readonly answers: Readonly<Partial<Record<FilterName, Comparison>>>;
  readonly forms: Forms;
  readonly mode: Mode;
  /** Filters on the plainest key are applied, those on a rougher one are not: properties/any-key-can-be-filtered-on. */
  readonly roughKeysFail: boolean;
}

/** The answers that stand for the three forms of a filter; `undefined` where none could be asked. */
export interface Forms {
  readonly exact: Comparison | undefined;
  readonly list: Comparison | undefined;
  /** The range, or a single condition where that is applied and the range is not. */
  readonly numeric: Comparison | undefined;
}

/** The one place where the mode of the API is decided: PROP-2, from answers between two equal ones without a filter. */
export const compared = observation({
  id: 'properties/compared',
  purpose: 'Compare the filtered answers with the unfiltered one',
  needs: {
    settled: settledCalls,
    plan: filterPlan,
    // The last time that the window is asked without a filter: later than every filter.
    repeats,
    answers: optional(filterAnswers),
    unknown: optional(unknownKey),
    withoutProperties: optional(filterMode),
    empty: optional(emptyWindows),
    long: optional(longWindows),
    split: optional(splitWindow),
    busy: optional(busyStart),
  },
  observe: (
    _context,
    {
      settled,
      plan,
      repeats: { third: after },
      answers = {},
      unknown,
      withoutProperties = 'unknown',
      empty,
      long,
      split,
      busy,
    },
  ): Compared => {
    const base: Base = {
      window: settled.window,
      rows: settled.rows,
      later: after.rows,
      bracket: bracketOf(settled, after),
      hasProperties: plan.basis === 'calls',
      empty,
      isCut: ['fail', 'warn'].includes(completeInOneAnswer.judge({ settled, long, split, busy }).kind),
    };
    const entries = Object.entries(answers).flatMap(([name, seen]) => {
      const planned = plan.filters[name as FilterName];
      return planned === undefined ? [] : [[name, compare(seen, belongsTo(planned), base)] as const];
    });
    const by: Compared['answers'] = Object.fromEntries(entries);
    const roughKeysFail = by.exact?.standing === 'applies' && by.roughKey !== undefined && isBroken(by.roughKey);
    const { range: _range, gt: _gt, ...onPlainKeys } = by;
    const telling = isExcused({ plan, answers: by, roughKeysFail }, 'range') ? onPlainKeys : by;
    const forms = formsOf(telling, listThatTells(plan, settled.rows));
    const standings = [forms.exact ?? by.boolean, forms.list, forms.numeric].flatMap((form) => form?.standing ?? []);
    const seen = { plan, base, answers: by, forms, roughKeysFail };
    if (plan.basis === 'calls') return { ...seen, mode: modeOf(standings) };
    const isIgnored = unknown?.rows !== undefined && isSubset(idsOf(settled.rows), idsOf(unknown.rows));
    return { ...seen, mode: plan.basis === 'nothing' && isIgnored ? 'fallback' : withoutProperties };
  },
});

/** Not looked up, or not found: a value that is compared wrongly would still bring some calls, and not all. */
const isBroken = ({ standing, answered }: Comparison): boolean =>
  standing === 'ignores' || standing === 'refused' || (standing === 'loses' && answered.size === 0);

/** Whether a filter fails for its key: it is harder to handle than that of the plainest filter, and such keys fail. */
export function isExcused(
  { plan, answers, roughKeysFail }: Pick<Compared, 'plan' | 'answers' | 'roughKeysFail'>,
  name: FilterName,
): boolean {
  if (!roughKeysFail || answers[name]?.standing === 'applies') return false;
  const keys = Object.keys(plan.filters[name]?.filters ?? {});
  return keys.some((key) => roughness(key) > roughness(plan.keys.exact ?? key));
}

export function formsOf({ exact, list, listOfOne, range, gt }: Compared['answers'], telling: FilterName): Forms {
  const isMisread = range?.standing !== 'applies' && gt?.standing === 'applies';
  return { exact, list: telling === 'list' ? list : (listOfOne ?? list), numeric: isMisread ? gt : range };
}
