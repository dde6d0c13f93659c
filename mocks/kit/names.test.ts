import { expect, test } from 'vitest';
import { byName, UnknownNameError } from './names.js';

const known = [{ name: 'no-schema' }, { name: 'fallback' }];

test('finds a value by its name', () => {
  expect(byName('personality', 'fallback', known)).toBe(known[1]);
});

test.each([
  ['a slip', 'no-shema', 'Did you mean "no-schema"? There are: fallback, no-schema'],
  ['something else', 'zzzzzzzz', 'There are: fallback, no-schema'],
])('%s is told what there is', (_name, name, hint) => {
  const problem = problemOf(() => byName('personality', name, known));
  expect(problem).toBeInstanceOf(UnknownNameError);
  expect(problem).toMatchObject({ message: `There is no personality "${name}"`, hint });
});

function problemOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (problem) {
    return problem;
  }
}
