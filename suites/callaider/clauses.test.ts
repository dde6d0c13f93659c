import { expect, test } from 'vitest';
import { clauses } from './clauses.js';

const groups = [
  ['GEN', 19],
  ['AUTH', 26],
  ['HEALTH', 5],
  ['CON', 12],
  ['CALLS', 46],
  ['COMP', 6],
  ['PROP', 31],
  ['SCH', 13],
  ['REC', 24],
  ['MR', 18],
  ['OPS', 6],
] as const;

test('the catalogue holds every clause once, in the order of the contract', () => {
  const expected = groups.flatMap(([group, count]) => Array.from({ length: count }, (_, n) => `${group}-${n + 1}`));
  expect(clauses.map(({ id }) => id)).toEqual(expected);
  expect(clauses).toHaveLength(206);
});

test.each([
  ['must', 105],
  ['should', 75],
  ['may', 26],
] as const)('%s is said of %i clauses', (level, count) => {
  expect(clauses.filter((clause) => clause.level === level)).toHaveLength(count);
});

test('every clause names its source, and its title is one short sentence', () => {
  for (const { id, source, title } of clauses) {
    expect(source, id).not.toBe('');
    expect(title, id).toMatch(/^\S.{8,88}\.$/u);
  }
  expect(new Set(clauses.map(({ title }) => title)).size).toBe(clauses.length);
});
