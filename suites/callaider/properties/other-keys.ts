import { isObject } from '../answers.js';
import type { NumberChoice } from './choose-number.js';
import type { TextChoice } from './choose-text.js';
import { callPasses, type PropertyFilters } from './local-filter.js';
import { type Planned, type PlannedFilter, strict } from './planned.js';
import { roughness } from './values.js';

/** Two filters that share calls and have some of their own, so that AND, OR and either one alone differ. */
export function twoKeysOf(
  rows: readonly unknown[],
  planned: Planned,
  texts: readonly TextChoice[],
): PlannedFilter | undefined {
  const first = planned.exact;
  if (first === undefined) return undefined;
  const others = texts.slice(1).map(({ key, value }) => strict({ [key]: value }));
  const seconds = [planned.boolean, planned.range, ...others].filter((filter) => filter !== undefined);
  const second = seconds.find(({ filters, bounds }) => {
    let [both, onlyFirst, onlySecond] = [0, 0, 0];
    for (const row of rows) {
      if (!isObject(row)) continue;
      const [one, other] = [callPasses(row, first.filters), callPasses(row, filters, bounds)];
      if (one === true && other === true) both += 1;
      else if (one === true && other === false) onlyFirst += 1;
      else if (one === false && other === true) onlySecond += 1;
    }
    return both > 0 && onlyFirst > 0 && onlySecond > 0;
  });
  return second && { filters: { ...first.filters, ...second.filters }, bounds: second.bounds };
}

/** A single value under the key that is hardest to handle, when it is harder than that of the other filters. */
export function roughKeyOf(
  plain: string | undefined,
  texts: readonly TextChoice[],
  numbers: readonly NumberChoice[],
  switches: readonly { readonly key: string }[],
): PropertyFilters | undefined {
  if (plain === undefined) return undefined;
  const filters: readonly (readonly [string, PropertyFilters])[] = [
    ...texts.toSorted((a, b) => b.score - a.score).map(({ key, value }) => [key, { [key]: value }] as const),
    ...switches.map(({ key }) => [key, { [key]: true }] as const),
    ...numbers.map(({ key, middle }) => [key, { [key]: middle }] as const),
  ];
  const rougher = filters.filter(([key]) => roughness(key) > roughness(plain));
  return rougher.toSorted(([a], [b]) => roughness(b) - roughness(a))[0]?.[1];
}
