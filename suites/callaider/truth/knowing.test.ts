import { expect, test } from 'vitest';
import { aForbidden, aTrueCall, aTruth, row, START, WINDOW } from './fixtures.js';
import { knownTruth } from './known-truth.js';
import { createMatcher } from './match-rows.js';
import { nameKey, peopleOf } from './people.js';

const ids = (calls: readonly { id: string }[]) => calls.map(({ id }) => id);

test('what changed while the target answered may be there or not', () => {
  const before = aTruth({
    must: [aTrueCall(), aTrueCall({ id: 'gone' })],
    mustNot: [aForbidden(), aForbidden({ id: 'ended', reason: 'it goes on' })],
  });
  const after = aTruth({
    must: [aTrueCall(), aTrueCall({ id: 'come' })],
    may: [aTrueCall({ id: 'ended' })],
    mustNot: [aForbidden(), aForbidden({ id: 'new' })],
  });
  const known = knownTruth(before, after, WINDOW);
  expect(ids(known.must)).toEqual(['call-1']);
  expect(ids(known.may).sort()).toEqual(['come', 'ended', 'gone']);
  expect(ids(known.mustNot)).toEqual(['call-9']);
});

test.each([
  ['inside', START, true],
  ['on the lower edge', WINDOW.from, false],
  ['over the upper edge', WINDOW.to - 100, false],
  ['before it', WINDOW.from - 60, false],
])('a call %s of the window', (_what, startTime, must) => {
  const truth = aTruth({ must: [aTrueCall({ startTime })] });
  const known = knownTruth(truth, truth, WINDOW);
  expect([known.must.length, known.may.length]).toEqual(must ? [1, 0] : [0, 1]);
});

const calls = {
  must: [aTrueCall(), aTrueCall({ id: 'call-2', startTime: START + 5, clientNumber: '+380500000002' })],
  may: [],
  mustNot: [aForbidden()],
};

test.each([
  ['its id', row(), 'call-1', 'id'],
  ['another name', row({ id: 'CA1' }), 'call-1', 'id'],
  ['a prefix', row({ id: 'aircall:call-1' }), 'call-1', 'id'],
  ['a suffix', row({ id: 'call-1/0' }), 'call-1', 'id'],
  ['a number', row({ id: 77 }), 'call-7', 'id'],
  ['time, client and direction', row({ id: 'f00' }), 'call-1', 'time'],
  ['the answer', row({ id: 'f00', startTime: START + 10 }), 'call-1', 'time'],
  ['the client', row({ id: 'f00', startTime: START + 5, clientNumber: '050 000 0002' }), 'call-2', 'time'],
  ['nothing: another time', row({ id: 'f00', startTime: START + 99 }), undefined, undefined],
  ['nothing: another client', row({ id: 'f00', clientNumber: '+380509999999' }), undefined, undefined],
  ['nothing: another direction', row({ id: 'f00', direction: 'outgoing' }), undefined, undefined],
])('a row is told by %s', (_what, given, id, by) => {
  const must = [{ ...calls.must[0], otherIds: ['CA1'] } as ReturnType<typeof aTrueCall>, ...calls.must.slice(1)];
  const seventh = aTrueCall({ id: 'call-7', otherIds: ['77'], startTime: 7, clientNumber: '+15550000007' });
  const [matched] = createMatcher({ ...calls, must: [...must, seventh] }).match([given]);
  expect([matched?.call?.id, matched?.by]).toEqual([id, by]);
});

test('two rows without names are two calls, where there are two', () => {
  const twins = [aTrueCall(), aTrueCall({ id: 'call-2' })];
  const matched = createMatcher({ ...calls, must: twins }).match([row({ id: 'a' }), row({ id: 'b' })]);
  expect(matched.map(({ call }) => call?.id)).toEqual(['call-1', 'call-2']);
});

test.each([
  ['Olena Koval', 'KOVAL, Olena'],
  ['José Núñez', 'Jose Nunez'],
  ['Анна-Марія', 'марія анна'],
])('%s is %s', (one, another) => {
  expect(nameKey(one)).toBe(nameKey(another));
});

test('an id means whom the list of contacts says, before whom the provider would say', () => {
  const people = peopleOf(aTruth().operators, [{ id: '101', name: 'Ivan Bondar' }]);
  expect(ids(people.withId('101'))).toEqual(['102']);
  expect(ids(people.withId('102'))).toEqual(['102']);
  expect(people.withId('103')).toEqual([]);
});
