import { expect, test } from 'vitest';
import type { Outcome } from '../../http.js';
import { extendedKeyRefused, keyCaseMatters, prefixRefused, wholeKeyCompared } from './almost-right-keys.js';
import { answered, firewallPage, refusalsOf } from './fixtures.js';
import type { KeyMutants, Mutant } from './key-mutants.js';

interface Case extends Partial<Omit<KeyMutants, 'endpoints'>> {
  readonly answers?: Partial<Record<Mutant, Outcome>>;
  readonly again?: Outcome;
}

const refused = answered(401);
const seenWith = ({ answers = {}, again = answered(200), ...over }: Case): { seen: KeyMutants } => ({
  seen: {
    endpoints: [
      {
        refusals: refusalsOf('contacts'),
        answers: {
          'without-last': refused,
          extended: refused,
          'swapped-case': refused,
          'blank-inside': refused,
          'middle-changed': refused,
          ...answers,
        },
        again,
      },
    ],
    impossible: [],
    hex: false,
    over72Bytes: false,
    ...over,
  },
});

const rules = [
  ['the beginning', prefixRefused, 'without-last'],
  ['the rest of a longer one', extendedKeyRefused, 'extended'],
  ['other capitals', keyCaseMatters, 'swapped-case'],
  ['another character', wholeKeyCompared, 'middle-changed'],
] as const;

test.each(rules)('%s: 401 passes, 200 fails, and the rest decides nothing', (_what, rule, mutant) => {
  const kindOf = (given: Case) => rule.judge(seenWith(given)).kind;
  expect(kindOf({})).toBe('pass');
  expect(kindOf({ answers: { [mutant]: answered(403) } })).toBe('pass');
  expect(kindOf({ answers: { [mutant]: answered(500) } })).toBe('inconclusive');
  expect(kindOf({ answers: { [mutant]: answered(429) } })).toBe('inconclusive');
  expect(kindOf({ answers: { [mutant]: firewallPage } })).toBe('inconclusive');
  expect(kindOf({ again: answered(403) })).toBe('inconclusive');
  expect(kindOf({ again: answered(401) })).toBe('inconclusive');
  expect(kindOf({ answers: { [mutant]: answered(200) } })).toBe('fail');
  expect(kindOf({ answers: { [mutant]: answered(200) }, again: answered(403) })).toBe('fail');
});

test.each(rules)('%s: only its own variants count', (_what, rule, mutant) => {
  for (const [, , other] of rules) {
    if (other === mutant) continue;
    expect(rule.judge(seenWith({ answers: { [other]: answered(200) } })).kind).toBe('pass');
  }
});

test('a key of one character has no beginning to try', () => {
  const seen = seenWith({ impossible: ['without-last', 'first-half'] });
  const bare = { ...seen.seen, endpoints: seen.seen.endpoints.map((each) => ({ ...each, answers: {} })) };
  expect(prefixRefused.judge({ seen: bare }).kind).toBe('skip');
});

test('a blank inside is told as well as a changed character', () => {
  expect(wholeKeyCompared.judge(seenWith({ answers: { 'blank-inside': answered(200) } })).kind).toBe('fail');
});

test('a key of hex digits in other capitals is a warning: it may be decoded before it is compared', () => {
  const answers = { 'swapped-case': answered(200) };
  expect(keyCaseMatters.judge(seenWith({ answers, hex: true })).kind).toBe('warn');
});

test('a short key cannot show where bcrypt stops reading, and the pass says so', () => {
  expect(extendedKeyRefused.judge(seenWith({}))).toMatchObject({ note: expect.stringContaining('72 bytes') });
  expect(extendedKeyRefused.judge(seenWith({ over72Bytes: true }))).toEqual({ kind: 'pass' });
});
