import { type Depth, type ObserveContext, observation } from '../../../observation.js';
import type { CallsSeen } from '../../observations/ask-calls.js';
import { type SettledCalls, settledCalls } from '../../observations/settled-calls.js';
import type { Comparison } from '../compare.js';
import { numericOperators } from '../local-filter.js';
import { modeOf } from '../mode.js';
import type { FilterName, FilterPlan } from '../planned.js';
import { roughness } from '../values.js';
import { askFilter, compareSoFar, isDiscriminating } from './ask-filter.js';
import { type FirstFilter, firstFilter } from './first-filter.js';
import { filterPlan } from './plan.js';

/** Each filter that was asked, and its answer. */
export type FilterAnswers = Readonly<Partial<Record<FilterName, CallsSeen>>>;

/**
 * A value, a list and a range, which tell whether filters are applied; where they are, the other filters of the plan. What an API
 * ignores, or does not understand at all, is not asked for in all its variants.
 */
export const filterAnswers = observation({
  id: 'properties/filters',
  purpose: 'The calls that pass property filters',
  from: 'standard',
  needs: { settled: settledCalls, plan: filterPlan, first: firstFilter },
  observe: async (context, { settled, plan, first }): Promise<FilterAnswers> => {
    const asking = startAsking(context, settled, plan, first);
    await asking.ask('exact');
    await asking.ask(listThatTells(plan, settled.rows));
    await asking.ask('range');
    if (plan.basis === 'calls') await askFurther(asking, context);
    return asking.answers();
  },
});

/** Two values in a list may be all there are; then one of them tells. */
export function listThatTells({ filters }: FilterPlan, rows: readonly unknown[]): FilterName {
  return filters.list !== undefined && (filters.listOfOne === undefined || isDiscriminating(filters.list, rows))
    ? 'list'
    : 'listOfOne';
}

async function askFurther(asking: Asking, { depth }: ObserveContext): Promise<void> {
  const { ask, seen, plan } = asking;
  const mode = () => modeOf([...asking.standings()]);
  // Ranges that bring everything may be ignored or, from an API that takes "all" for "any", just misread.
  if (mode() === 'fallback' && seen('exact') !== undefined) return;
  const isRough = roughness(plan.keys.numeric ?? '') > roughness(plan.keys.exact ?? plan.keys.numeric ?? '');
  const range = seen('range');
  if (range !== undefined && range.standing !== 'applies' && isRough) await ask('roughKey');
  const rough = seen('roughKey');
  const keysFail = rough !== undefined && rough.standing !== 'applies';
  if (range !== undefined && !keysFail && (await readsConditions(asking, range))) {
    for (const name of [...numericOperators, 'outside', 'withoutMode'] as const) await ask(name);
  }
  if (mode() === 'fallback' || mode() === 'unknown') return;
  if (narrows(seen('exact'))) await askTexts(asking, keysFail, depth);
  const isTried = [...asking.keysThatApply()].some((key) => roughness(key) >= roughness(plan.keys.rough ?? ''));
  if (!isTried) await ask('roughKey');
  if (keysFail) return;
  if (seen('exact')?.standing === 'applies') await ask('twoKeys');
  // Where both keys were applied together, the boolean was, too.
  if (!(asking.hasBoolean('twoKeys') && seen('twoKeys')?.standing === 'applies')) await ask('boolean');
  if (depth === 'thorough') await ask('booleanAsText');
}

/** Whether it is worth asking about each operator: the range is applied, or a single condition is at least understood. */
async function readsConditions({ ask, seen }: Asking, range: Comparison): Promise<boolean> {
  if (range.standing === 'applies') return true;
  if (range.standing !== 'ignores' && range.standing !== 'loses' && range.standing !== 'over-inclusive') return false;
  await ask('gt');
  return narrows(seen('gt'));
}

async function askTexts({ ask, seen, plan }: Asking, keysFail: boolean, depth: Depth): Promise<void> {
  await ask('otherExact');
  if (depth === 'thorough' || plan.filters.misspelt === undefined) await ask('neighbour');
  const isListApplied = [seen('list'), seen('listOfOne')].some(narrows);
  if (!isListApplied) return;
  await ask('listOfOne');
  await ask('list');
  if (depth === 'thorough') await ask('reversedList');
  if (!keysFail) await ask('misspelt');
}

/** The filter was understood in some way: it brings some calls, and not all. */
const narrows = (comparison: Comparison | undefined): boolean =>
  comparison !== undefined &&
  (comparison.standing === 'applies' ||
    comparison.standing === 'over-inclusive' ||
    (comparison.standing === 'loses' && comparison.answered.size > 0));

interface Asking {
  readonly plan: FilterPlan;
  /** Asks what the plan has and was not asked yet. */
  ask(name: FilterName): Promise<void>;
  /** The answer compared; `undefined` when it was not asked for. */
  seen(name: FilterName): Comparison | undefined;
  standings(): Iterable<Comparison['standing']>;
  /** Keys of filters that are applied. */
  keysThatApply(): Iterable<string>;
  hasBoolean(name: FilterName): boolean;
  answers(): FilterAnswers;
}

function startAsking({ http }: ObserveContext, settled: SettledCalls, plan: FilterPlan, first: FirstFilter): Asking {
  const answers: Partial<Record<FilterName, CallsSeen>> = { [first.name]: first.seen };
  const compared = new Map<FilterName, Comparison>();
  const seen = (name: FilterName): Comparison | undefined => {
    const [planned, answer] = [plan.filters[name], answers[name]];
    if (planned === undefined || answer === undefined) return undefined;
    const known = compared.get(name) ?? compareSoFar(answer, planned, settled, plan);
    compared.set(name, known);
    return known;
  };
  const named = () => Object.keys(answers) as FilterName[];
  return {
    plan,
    async ask(name) {
      const planned = plan.filters[name];
      if (planned === undefined || answers[name] !== undefined) return;
      answers[name] = await askFilter(http, settled, planned);
    },
    seen,
    standings: () => named().flatMap((name) => seen(name)?.standing ?? []),
    keysThatApply: () =>
      named()
        .filter((name) => seen(name)?.standing === 'applies')
        .flatMap((name) => Object.keys(plan.filters[name]?.filters ?? {})),
    hasBoolean: (name) => Object.values(plan.filters[name]?.filters ?? {}).includes(true),
    answers: () => answers,
  };
}
