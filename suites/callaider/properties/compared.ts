import { observation, optional } from '../../observation.js';
import { longWindows } from '../calls/request/asked/long-windows.js';
import { splitWindow } from '../calls/request/asked/split-window.js';
import { completeInOneAnswer } from '../calls/request/complete-in-one-answer.js';
import { bracketOf, idsOf, isSubset } from '../observations/call-sets.js';
import { settledCalls } from '../observations/settled-calls.js';
import { filterMode } from '../schema/filter-mode.js';
import { belongsTo } from './asked/ask-filter.js';
import { filterAnswers, listThatTells } from './asked/filter-answers.js';
import { filterPlan } from './asked/plan.js';
import { settledAfter } from './asked/settled-after.js';
import { unknownKey } from './asked/unknown-key.js';
import { type Base, type Comparison, compare } from './compare.js';
import type { FilterName, FilterPlan } from './filter-plan.js';
import { type Mode, modeOf } from './mode.js';

/** What became of every filter, and of all together. */
export interface Compared {
  readonly plan: FilterPlan;
  readonly base: Base;
  readonly answers: Readonly<Partial<Record<FilterName, Comparison>>>;
  readonly forms: Forms;
  readonly mode: Mode;
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
    after: settledAfter,
    answers: optional(filterAnswers),
    unknown: optional(unknownKey),
    withoutProperties: optional(filterMode),
    long: optional(longWindows),
    split: optional(splitWindow),
  },
  observe: (
    _context,
    { settled, plan, after, answers = {}, unknown, withoutProperties = 'unknown', long, split },
  ): Compared => {
    const base: Base = {
      window: settled.window,
      rows: settled.rows,
      bracket: bracketOf(settled, after),
      hasProperties: plan.basis === 'calls',
      isCut: ['fail', 'warn'].includes(completeInOneAnswer.judge({ settled, long, split }).kind),
    };
    const entries = Object.entries(answers).flatMap(([name, seen]) => {
      const planned = plan.filters[name as FilterName];
      return planned === undefined ? [] : [[name, compare(seen, belongsTo(planned), base)] as const];
    });
    const by: Compared['answers'] = Object.fromEntries(entries);
    const forms = formsOf(by, listThatTells(plan, settled.rows));
    const mode = modeOf([forms.exact, forms.list, forms.numeric, by.boolean].flatMap((form) => form?.standing ?? []));
    if (plan.basis === 'calls') return { plan, base, answers: by, forms, mode };
    const isIgnored = unknown?.rows !== undefined && isSubset(idsOf(settled.rows), idsOf(unknown.rows));
    const guessed = plan.basis === 'nothing' && isIgnored ? 'fallback' : withoutProperties;
    return { plan, base, answers: by, forms, mode: guessed };
  },
});

export function formsOf({ exact, list, listOfOne, range, gt }: Compared['answers'], telling: FilterName): Forms {
  const isMisread = range?.standing !== 'applies' && gt?.standing === 'applies';
  return { exact, list: telling === 'list' ? list : (listOfOne ?? list), numeric: isMisread ? gt : range };
}
