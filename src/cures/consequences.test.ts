import { expect, test } from 'vitest';
import type { Verdict } from '../../schemas/verdict.js';
import { callaider } from '../../suites/index.js';
import type { Consequence } from '../../suites/suite.js';
import { fail, pass, skip, warn } from '../../suites/verdicts.js';
import { consequencesAmong } from './consequences.js';

const shownBy = (...exchanges: number[]): Verdict => {
  const [first = { message: '' }, ...others] = exchanges.map((exchange) => ({ message: 'it fails', exchange }));
  return fail(first, ...others);
};

const among = (when: Consequence['when'], verdicts: Readonly<Record<string, Verdict>>, told = {}) =>
  Object.fromEntries(
    consequencesAmong(
      [{ causes: ['a/cause', 'a/other'], effects: ['a/effect'], when }],
      { verdicts: new Map(Object.entries(verdicts)) },
      new Map(Object.entries(told)),
    ),
  );

const both = { 'a/effect': 'a/cause' };

test.each<[string, Consequence['when'], Readonly<Record<string, Verdict>>, object]>([
  ['the same answer shows both', 'answers', { 'a/cause': shownBy(1, 2), 'a/effect': shownBy(2) }, both],
  ['one answer shows the effect alone', 'answers', { 'a/cause': shownBy(1), 'a/effect': shownBy(1, 2) }, {}],
  ['no answer is named', 'answers', { 'a/cause': shownBy(1), 'a/effect': fail({ message: 'm' }) }, {}],
  [
    'not all that shows the effect is known',
    'answers',
    { 'a/cause': shownBy(1), 'a/effect': { ...(shownBy(1) as object), count: 12 } as Verdict },
    {},
  ],
  ['the cause holds', 'answers', { 'a/cause': pass(), 'a/effect': shownBy(1) }, {}],
  ['the effect holds', 'answers', { 'a/cause': shownBy(1), 'a/effect': pass() }, {}],
  ['the second cause is red', 'answers', { 'a/other': shownBy(1), 'a/effect': shownBy(1) }, { 'a/effect': 'a/other' }],
  [
    'all that were judged are red',
    'all',
    { 'a/cause': shownBy(1), 'a/effect': shownBy(2), 'a/other': skip('s') },
    both,
  ],
  ['one of all holds', 'all', { 'a/cause': shownBy(1), 'a/effect': warn({ message: 'm' }), 'a/other': pass() }, {}],
])('when %s', (_sentence, when, verdicts, found) => {
  expect(among(when, verdicts)).toEqual(found);
});

const shown = { 'a/cause': shownBy(1), 'a/effect': shownBy(1) };

test('what is explained already stays so', () => {
  expect(among('answers', shown, { 'a/effect': { cure: {} } })).toEqual({});
});

test('what is itself an effect is no cause', () => {
  expect(among('answers', shown, { 'a/cause': { becauseOf: 'a/b' } })).toEqual({});
});

test('every rule that is declared exists', () => {
  const ids = new Set<string>(callaider.rules.map(({ id }) => id));
  const named = (callaider.consequences ?? []).flatMap(({ causes, effects }) => [...causes, ...effects]);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
