import { expect, test } from 'vitest';
import { listed, refused, silent } from '../calls/request/fixtures.js';
import { aBase, rows } from './fixtures.js';
import { createWhole } from './whole.js';

const edited = rows.map((row, index) => (index === 0 ? { ...row, operatorId: '102' } : row));
const enriched = rows.map((row) => ({ ...row, clientName: 'Now known' }));

test.each([
  ['the same calls', listed(rows), 'steady', rows.length],
  ['the same calls, one of them edited: it counts for nothing', listed(edited), 'steady', rows.length - 1],
  ['the same calls, with fields that decide nothing', listed(enriched), 'steady', rows.length],
  ['another call', listed([...rows, { ...rows[0], id: 'late' }]), 'moved', undefined],
  ['a call less', listed(rows.slice(1)), 'moved', undefined],
  ['a refusal', refused, 'moved', undefined],
  ['no answer', silent, 'moved', undefined],
])('asked again: %s', async (_sentence, seen, kind, known) => {
  const heard: string[] = [];
  const whole = createWhole(
    aBase(),
    async () => seen,
    (bracketed) => heard.push(bracketed.kind),
  );
  const bracketed = await whole.again();
  expect([bracketed.kind, heard]).toEqual([kind, [kind]]);
  expect(bracketed.kind === 'steady' ? bracketed.base.calls.length : undefined).toBe(known);
});

test('what comes next is held against the latest answer', async () => {
  const answers = [listed(edited), listed(edited)];
  const whole = createWhole(
    aBase(),
    async () => answers.shift() ?? refused,
    () => {},
  );
  await whole.again();
  expect(whole.base().rows).toEqual(edited);
  const again = await whole.again();
  expect(again.kind === 'steady' ? again.base.calls.length : 0).toBe(rows.length);
});
