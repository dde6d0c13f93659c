import { expect, test } from 'vitest';
import { slotsOf } from './slots.js';

const labels = (from: number, to: number): readonly string[] => slotsOf({ from: from * 60, to: to * 60 }).labels;

test('there is one before, one for each hour, and one after', () => {
  expect(labels(10, 12)).toEqual(['Before 10:00 AM', '10:00 AM - 10:59 AM', '11:00 AM - 11:59 AM', 'After 12:00 PM']);
  expect(labels(0, 1)).toEqual(['Before 12:00 AM', '12:00 AM - 12:59 AM', 'After 01:00 AM']);
  expect(labels(10, 19).at(-2)).toBe('06:00 PM - 06:59 PM');
});

test('hours that begin or end within an hour are cut at full hours', () => {
  expect(labels(9.5, 11.75)).toEqual([
    'Before 09:30 AM',
    '09:30 AM - 09:59 AM',
    '10:00 AM - 10:59 AM',
    '11:00 AM - 11:44 AM',
    'After 11:45 AM',
  ]);
  expect(labels(10.25, 10.5)).toEqual(['Before 10:15 AM', '10:15 AM - 10:29 AM', 'After 10:30 AM']);
});

test.each([
  ['09:29:59', 'Before 09:30 AM'],
  ['09:30:00', '09:30 AM - 09:59 AM'],
  ['10:00:00', '10:00 AM - 10:59 AM'],
  ['11:44:59', '11:00 AM - 11:44 AM'],
  ['11:45:00', 'After 11:45 AM'],
  ['23:59:59', 'After 11:45 AM'],
])('%s is in the slot %s', (time, label) => {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const slots = slotsOf({ from: 570, to: 705 });
  expect(slots.labels[slots.slotOf(hours * 3_600 + minutes * 60 + seconds)]).toBe(label);
});
