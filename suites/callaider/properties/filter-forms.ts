import type { NumberChoice } from './choose-number.js';
import type { TextChoice } from './choose-text.js';
import { type NumericFilter, numericOperators, type Scalar } from './local-filter.js';
import { type Planned, strict } from './planned.js';

/** The forms "value" and "list" on a text. */
export const textFilters = ({ key, value, other }: TextChoice): Planned => valueFilters(key, value, other);

/** The same on a number, where no text tells calls apart. */
export const exactNumbers = ({ key, middle, high }: NumberChoice): Planned => valueFilters(key, middle, high);

function valueFilters(key: string, value: Scalar, other: Scalar | undefined): Planned {
  const one = { exact: strict({ [key]: value }), listOfOne: strict({ [key]: [value] }) };
  if (other === undefined) return one;
  return {
    ...one,
    otherExact: strict({ [key]: other }),
    list: strict({ [key]: [value, other] }),
    reversedList: strict({ [key]: [other, value] }),
  };
}

/** Conditions on a number: each operator alone, and two of them in every mode. */
export function numberFilters({ key, middle, low, high, ceiling, bounds }: NumberChoice): Planned {
  const planned: Planned = {};
  for (const operator of numericOperators) {
    planned[operator] = strict({ [key]: { mode: 'all', conditions: [{ operator, value: middle }] } });
  }
  const between: NumericFilter = {
    conditions: [
      { operator: 'gt', value: low },
      { operator: 'lt', value: high },
      // True of every number, but not of its digits.
      ...(ceiling === undefined ? [] : [{ operator: 'lt', value: ceiling } as const]),
    ],
  };
  const outside = bounds === 'open' ? [low, high] : [middle, middle];
  const [below = middle, above = middle] = outside;
  return {
    ...planned,
    range: { filters: { [key]: { mode: 'all', ...between } }, bounds },
    withoutMode: { filters: { [key]: between }, bounds },
    outside: {
      filters: {
        [key]: {
          mode: 'any',
          conditions: [
            { operator: 'lt', value: below },
            { operator: 'gt', value: above },
          ],
        },
      },
      bounds,
    },
  };
}
