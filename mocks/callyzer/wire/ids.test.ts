import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INDEX_STEP } from '../../kit/account/account.js';
import { createIds } from './ids.js';

const ids = createIds(1);
const someIndex = fc.oneof(
  fc.integer({ min: 0, max: 1e12 }),
  fc
    .tuple(fc.integer({ min: -1, max: 1e9 }), fc.integer({ min: 1, max: 2 ** 20 - 1 }))
    .map(([whole, part]) => whole + part * INDEX_STEP),
);

test('an id of a call tells its index back, also of one that was added', () => {
  fc.assert(
    fc.property(someIndex, (index) => {
      expect(ids.call(index)).toMatch(/^[\w-]{43}$/);
      expect(ids.readCall(ids.call(index))).toBe(index);
    }),
  );
});

test('an id of a lead tells its place back', () => {
  for (const place of [0, 1, 159, 40_000]) {
    expect(ids.lead(place)).toMatch(/^[\w-]{22}$/);
    expect(ids.readLead(ids.lead(place))).toBe(place);
  }
});

test('what is no id is told apart, and so are ids of another kind or another account', () => {
  const call = ids.call(5);
  const lead = ids.lead(5);
  const others = [
    '',
    'x',
    '!',
    lead,
    createIds(2).call(5),
    `${call}A`,
    call.slice(0, -1),
    call.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
  ];
  for (const text of others) expect(ids.readCall(text), text).toBeUndefined();
  for (const text of ['', call, createIds(2).lead(5), `${lead}A`]) expect(ids.readLead(text), text).toBeUndefined();
});
