import { expect, test } from 'vitest';
import { aCall, noAnswer } from '../../fixtures.js';
import type { CallsSeen } from '../../observations/ask-calls.js';
import { answerWith, settled, someCalls } from './fixtures.js';
import { judgeStable } from './id-is-stable.js';
import { idIsUnique } from './id-is-unique.js';

const withIds = (...ids: readonly string[]) => ids.map((id) => aCall({ id }));

test.each<[string, readonly unknown[], string]>([
  ['all different', someCalls(3), 'pass'],
  ['different by case', [aCall({ id: 'a' }), aCall({ id: 'A' })], 'pass'],
  ['the same on equal rows', [aCall(), aCall()], 'warn'],
  [
    'the same on equal rows with another order of keys',
    [
      { id: 'a', duration: 1 },
      { duration: 1, id: 'a' },
    ],
    'warn',
  ],
  ['the same on the legs of a call', [aCall({ operatorId: '101' }), aCall({ operatorId: '102' })], 'fail'],
  ['the same number on two calls', [aCall({ id: 7 }), aCall({ id: 7, duration: 1 })], 'fail'],
  ['empty', [aCall({ id: '' }), aCall({ id: '', duration: 1 })], 'skip'],
  ['missing', [aCall({ id: undefined }), aCall({ id: undefined })], 'skip'],
  ['rising', withIds('call-8', 'call-9', 'call-10'), 'pass'],
  ['falling', withIds('c', 'b', 'a'), 'pass'],
  ['rising but for one that comes again at the end', withIds('a', 'b', 'c', 'a'), 'warn'],
  ['rising, each of them twice', withIds('a', 'a', 'b', 'b'), 'warn'],
])('ids are %s: unique? %s', (_sentence, rows, kind) => {
  expect(idIsUnique.judge({ calls: settled(...rows) }).kind).toBe(kind);
});

test('one shared id is one finding that leads to a row that differs', () => {
  const calls = settled(aCall(), aCall(), aCall({ operatorId: '102' }));
  expect(idIsUnique.judge({ calls })).toMatchObject({
    kind: 'fail',
    count: 1,
    findings: [{ message: 'id "call-1" is shared by 3 calls that differ', at: '/calls/2/id' }],
  });
});

const calls = someCalls(6);
const renamed = (rename: (index: number) => unknown) => someCalls(6, (index) => ({ id: rename(index) }));

test.each<[string, readonly unknown[], readonly unknown[], string]>([
  ['the same', calls, calls, 'pass'],
  ['the same in another order', calls, calls.toReversed(), 'pass'],
  ['the same in a part of the window', calls, calls.slice(2, 4), 'pass'],
  ['the same, and calls came in late', calls.slice(1), calls, 'pass'],
  ['the same, and a name came in late', calls, someCalls(6, () => ({ clientName: 'Late' })), 'pass'],
  ['numbers now and text before', someCalls(2, (id) => ({ id })), someCalls(2, (id) => ({ id: `${id}` })), 'pass'],
  ['made up each time', calls, renamed((index) => `fresh-${index}`), 'fail'],
  ['made up for one call', calls, renamed((index) => (index === 4 ? 'fresh' : `call-${index}`)), 'fail'],
  ['row numbers', calls, calls.slice(2).map((call, index) => ({ ...call, id: `call-${index}` })), 'fail'],
  [
    'of other calls',
    calls,
    someCalls(6, (index) => ({ id: `x${index}`, startTime: 1_700_500_000 + index })),
    'inconclusive',
  ],
  ['missing', renamed(() => undefined), renamed(() => undefined), 'skip'],
])('ids are %s: stable?', (_sentence, before, now, kind) => {
  expect(judgeStable(settled(...before), [answerWith(now)])).toMatchObject({ kind });
});

test('calls that nothing but the id tells apart prove nothing', () => {
  const anonymous = (id: string) => aCall({ id, clientNumber: undefined });
  const before = settled(anonymous('a'), anonymous('b'));
  expect(judgeStable(before, [answerWith([anonymous('b'), anonymous('c')])])).toMatchObject({ kind: 'pass' });
  expect(judgeStable(before, [answerWith([anonymous('c'), anonymous('d')])]).kind).toBe('inconclusive');
});

test('nothing asked again decides nothing', () => {
  expect(judgeStable(settled(...calls), []).kind).toBe('skip');
});

test('no answer to the repeat decides nothing', () => {
  const silent: CallsSeen = { outcome: noAnswer(), request: {}, rows: undefined, at: '' };
  expect(judgeStable(settled(...calls), [silent, silent])).toMatchObject({
    kind: 'inconclusive',
    because: expect.stringContaining('no answer within'),
  });
});
