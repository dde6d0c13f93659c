import { expect, test } from 'vitest';
import { propertyTest } from './property-filters.js';
import type { PropertyValue } from './types.js';

const call: Record<string, PropertyValue> = { Department: 'sales', Score: 7, Solved: true };

test.each<[string, unknown, boolean]>([
  ['no filter', {}, true],
  ['an exact text', { Department: 'sales' }, true],
  ['another text', { Department: 'support' }, false],
  ['a boolean', { Solved: true }, true],
  ['a number as text', { Score: '7' }, false],
  ['one of a list', { Department: ['support', 'sales'] }, true],
  ['none of a list', { Department: [] }, false],
  ['two keys of which one fits', { Department: 'sales', Score: 8 }, false],
  ['a property that the call has not', { City: 'Lviv' }, false],
  ['ne on a property that the call has not', { City: { conditions: [{ operator: 'ne', value: 1 }] } }, false],
  [
    'all of two conditions',
    {
      Score: {
        conditions: [
          { operator: 'gt', value: 6 },
          { operator: 'lte', value: 7 },
        ],
      },
    },
    true,
  ],
  [
    'all, when one fails',
    {
      Score: {
        mode: 'all',
        conditions: [
          { operator: 'gt', value: 6 },
          { operator: 'lt', value: 7 },
        ],
      },
    },
    false,
  ],
  [
    'any of two conditions',
    {
      Score: {
        mode: 'any',
        conditions: [
          { operator: 'gt', value: 9 },
          { operator: 'eq', value: 7 },
        ],
      },
    },
    true,
  ],
  ['a condition on a text', { Department: { conditions: [{ operator: 'gte', value: 1 }] } }, false],
])('%s', (_sentence, filters, fits) => {
  expect(propertyTest(filters)(call)).toBe(fits);
});

test.each([
  [[]],
  [{ Score: { mode: 'most', conditions: [] } }],
  [{ Score: { conditions: [{ operator: 'toString', value: 1 }] } }],
  [{ Score: { conditions: [{ operator: 'gt', value: '1' }] } }],
  [{ Score: null }],
])('%j is refused', (filters) => {
  expect(() => propertyTest(filters)).toThrow();
});
