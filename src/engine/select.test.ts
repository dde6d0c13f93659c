import { describe, expect, test } from 'vitest';
import { LinecheckError } from '../errors.js';
import { aRule, aSuite } from './fixtures.js';
import { selectRules } from './select.js';

const suite = aSuite([
  aRule({ id: 'auth/contacts-needs-key', clauses: ['AREA-1'] }),
  aRule({ id: 'auth/calls-needs-key', clauses: ['AREA-2'] }),
  aRule({ id: 'calls/id-is-string', clauses: ['OTHER-1'] }),
]);
const ids = (only: string[], skip: string[] = []) => selectRules(suite, { only, skip }).map(({ id }) => id);

test.each<[string, string[], string[], string[]]>([
  ['no selector is everything', [], [], ['auth/contacts-needs-key', 'auth/calls-needs-key', 'calls/id-is-string']],
  ['an area', ['auth'], [], ['auth/contacts-needs-key', 'auth/calls-needs-key']],
  ['an area with its slash', ['auth/'], [], ['auth/contacts-needs-key', 'auth/calls-needs-key']],
  ['a rule', ['calls/id-is-string'], [], ['calls/id-is-string']],
  ['a clause in any case', ['area-2'], [], ['auth/calls-needs-key']],
  ['a group of clauses', ['AREA'], [], ['auth/contacts-needs-key', 'auth/calls-needs-key']],
  ['what is skipped is left out', ['auth'], ['AREA-1'], ['auth/calls-needs-key']],
])('%s', (_sentence, only, skip, expected) => {
  expect(ids(only, skip)).toEqual(expected);
});

test.each([
  ['a typo names the nearest rule', ['auth/contact-needs-key'], /Did you mean auth\/contacts-needs-key\?/],
  ['nonsense points at the list', ['zzzzzzzzzzzz'], /linecheck rules/],
])('%s', (_sentence, only, hint) => {
  const error = catching(() => ids(only));
  expect(error).toMatchObject({ code: 'usage', hint: expect.stringMatching(hint) });
});

test('nothing left is an error, never an empty green run', () => {
  expect(catching(() => ids(['auth'], ['auth']))).toMatchObject({ code: 'usage' });
});

describe('rules on generated requests', () => {
  const fuzzed = aSuite([
    aRule({ id: 'auth/contacts-needs-key', clauses: ['AREA-1'] }),
    aRule({ id: 'fuzz/windows', clauses: ['AREA-2'], flag: 'fuzz' }),
    aRule({ id: 'fuzz/operators', clauses: ['AREA-2'], flag: 'fuzz' }),
  ]);
  const select = (only: string[], skip: string[], fuzz?: number) =>
    selectRules(fuzzed, { only, skip, fuzz }).map(({ id }) => id);

  test.each<[string, string[], string[], number | undefined, string[]]>([
    ['are left out as a rule', [], [], undefined, ['auth/contacts-needs-key']],
    ['come with --fuzz', [], [], 10, ['auth/contacts-needs-key', 'fuzz/windows', 'fuzz/operators']],
    ['come beside what else is named', ['auth'], [], 10, ['auth/contacts-needs-key', 'fuzz/windows', 'fuzz/operators']],
    ['come alone', ['fuzz'], [], 10, ['fuzz/windows', 'fuzz/operators']],
    ['come one by one', ['fuzz/windows'], [], 10, ['fuzz/windows']],
    ['can be skipped', [], ['fuzz/windows'], 10, ['auth/contacts-needs-key', 'fuzz/operators']],
  ])('%s', (_sentence, only, skip, fuzz, expected) => {
    expect(select(only, skip, fuzz)).toEqual(expected);
  });

  test.each<[string, string[], string[], number | undefined, RegExp]>([
    ['named without --fuzz', ['fuzz'], [], undefined, /only in a run with --fuzz/],
    ['a clause that only they judge', ['AREA-2'], [], undefined, /only in a run with --fuzz/],
    ['asked for and skipped', [], ['fuzz'], 10, /--skip takes its rules away/],
  ])('%s is wrong usage', (_sentence, only, skip, fuzz, message) => {
    expect(catching(() => select(only, skip, fuzz))).toMatchObject({
      code: 'usage',
      message: expect.stringMatching(message),
    });
  });
});

describe('rules on what a simulator knows', () => {
  const known = aSuite([
    aRule({ id: 'auth/contacts-needs-key', clauses: ['AREA-1'] }),
    aRule({ id: 'fuzz/windows', clauses: ['AREA-2'], flag: 'fuzz' }),
    aRule({ id: 'truth/complete', clauses: ['AREA-2'], flag: 'truth' }),
  ]);
  const truth = 'http://127.0.0.1:4010';
  const select = (only: string[], more: { truth?: string; fuzz?: number }) =>
    selectRules(known, { only, skip: [], ...more }).map(({ id }) => id);

  test.each<[string, string[], { truth?: string; fuzz?: number }, string[]]>([
    ['are left out as a rule', [], {}, ['auth/contacts-needs-key']],
    ['come with --truth', [], { truth }, ['auth/contacts-needs-key', 'truth/complete']],
    ['come beside what else is named', ['auth'], { truth }, ['auth/contacts-needs-key', 'truth/complete']],
    ['come alone', ['truth'], { truth }, ['truth/complete']],
    ['come beside generated requests', ['truth'], { truth, fuzz: 5 }, ['fuzz/windows', 'truth/complete']],
  ])('%s', (_sentence, only, more, expected) => {
    expect(select(only, more)).toEqual(expected);
  });

  test('named without --truth they are wrong usage', () => {
    expect(catching(() => select(['truth'], {}))).toMatchObject({
      message: 'truth/complete is judged only in a run with --truth',
      hint: expect.stringContaining('--truth http://127.0.0.1:4010'),
    });
  });
});

function catching(run: () => unknown): LinecheckError | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof LinecheckError) return error;
    throw error;
  }
  return undefined;
}
