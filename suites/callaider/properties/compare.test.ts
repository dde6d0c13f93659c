import { expect, test } from 'vitest';
import { noAnswer } from '../fixtures.js';
import { readCalls } from '../observations/ask-calls.js';
import { idsOf } from '../observations/call-sets.js';
import { type Base, compare } from './compare.js';
import { answered, callsWith, held, listed, type Row, W } from './fixtures.js';

const rows = callsWith(6, (index) => ({ team: index < 2 ? 'sales' : index < 5 ? 'support' : undefined }));
const base: Base = {
  window: W,
  rows,
  bracket: { kind: 'steady', ids: idsOf(rows) },
  hasProperties: true,
  isCut: false,
};
/** Calls of sales; nobody knows about those without a team. */
const belongs = (row: object) => {
  const { team } = held(row as Row);
  return team === undefined ? undefined : team === 'sales';
};
const some = (...indexes: readonly number[]) => listed(indexes.map((index) => rows[index]));
const stranger = { ...rows[0], id: 'call-99' };
const quiet = [{ ...answered({ status: 404, json: {} }), window: W }];

test.each([
  ['what was asked for', some(0, 1), base, 'applies'],
  ['with a call that may come or not', some(0, 1, 5), base, 'applies'],
  ['everything', some(0, 1, 2, 3, 4, 5), base, 'ignores'],
  ['one too many', some(0, 1, 2), base, 'over-inclusive'],
  ['one too few', some(0), base, 'loses'],
  ['nothing', some(), base, 'loses'],
  ['404', answered({ status: 404, json: {} }), base, 'refused'],
  ['204', answered({ status: 204, text: '' }), base, 'refused'],
  ['null for no calls', answered({ json: { calls: null } }), base, 'loses'],
  ['400', answered({ status: 400, json: {} }), base, 'refused'],
  ['500', answered({ status: 500, json: {} }), base, 'refused'],
  ['no list', answered({ json: { data: [] } }), base, 'refused'],
  ['429', answered({ status: 429, json: {} }), base, 'unanswered'],
  ['no answer', readCalls(noAnswer(), {}), base, 'unanswered'],
  ['a call from elsewhere', listed([rows[0], rows[1], stranger]), base, 'foreign'],
  ['a call that a limit had cut off', listed([rows[0], rows[1], stranger]), { ...base, isCut: true }, 'moving'],
  [
    'a call of another time in spite of a limit',
    listed([rows[0], rows[1], { ...stranger, startTime: W.from - 90_000, endTime: W.from - 89_000 }]),
    { ...base, isCut: true },
    'foreign',
  ],
  ['anything, while calls come', some(0), { ...base, bracket: { kind: 'unsteady', because: 'x' } }, 'moving'],
  [
    'numbers of rows as ids',
    listed([
      { ...rows[3], id: 'call-1' },
      { ...rows[4], id: 'call-2', operatorId: '102' },
    ]),
    base,
    'moving',
  ],
  ['times in another spelling', listed([rows[0], { ...rows[1], startTime: 'noon' }]), base, 'applies'],
  ['the calls without properties', some(0, 1), { ...base, hasProperties: false }, 'no properties'],
] as const)('%s', (_sentence, seen, against, standing) => {
  expect(compare(seen, belongs, against as Base).standing).toBe(standing);
});

test('what was filled in or changed between the two unfiltered answers is left out', () => {
  const later = rows.map((row, index) =>
    index === 2 || index === 0 ? { ...row, properties: { team: 'other' } } : row,
  );
  const changed = later.map((row, index) => (index === 2 ? { ...row, properties: { team: 'sales' } } : row));
  const against = { ...base, later: changed };
  expect(compare(some(0, 1), belongs, against).standing).toBe('applies');
  expect(compare(some(1, 2), belongs, against).standing).toBe('applies');
  expect(compare(some(1, 3), belongs, against).standing).toBe('over-inclusive');
});

test('an answer for no calls counts as it always does', () => {
  const nobody = () => false;
  expect(compare(answered({ status: 404, json: {} }), nobody, { ...base, empty: quiet }).standing).toBe('unanswered');
  expect(compare(answered({ status: 404, json: {} }), nobody, base).standing).toBe('refused');
});
