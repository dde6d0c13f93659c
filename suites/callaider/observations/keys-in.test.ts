import { expect, test } from 'vitest';
import { keysIn } from './keys-in.js';

test('the names of all calls and of all their properties', () => {
  const rows = [
    { id: '1', properties: { City: 'Kyiv' } },
    null,
    { id: '2', state: 'done' },
    { properties: { Team: 1 } },
  ];
  const { ofCalls, ofProperties, isCut } = keysIn(rows);
  expect([...ofCalls].sort()).toEqual(['id', 'properties', 'state']);
  expect([...ofProperties].sort()).toEqual(['City', 'Team']);
  expect(isCut).toBe(false);
});

test('a new name in every call is not kept for ever', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => ({ [`k${index}`]: index }));
  expect(keysIn(rows)).toMatchObject({ isCut: true, ofCalls: { size: 1000 } });
});
