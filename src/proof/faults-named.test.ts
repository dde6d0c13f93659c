import { expect, test } from 'vitest';
import { faults } from '../../mocks/callaider/index.js';
import { callaider } from '../../suites/index.js';

const ids = new Set(callaider.rules.map(({ id }) => id as string));

test.each(faults)('$name names rules that exist', ({ breaks, brings = [] }) => {
  expect([...Object.keys(breaks), ...brings].filter((rule) => !ids.has(rule))).toEqual([]);
});

test('fault names are unique', () => {
  const names = faults.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
