import { expect, test } from 'vitest';
import { unixOf } from './time-zone.js';

const iso = (unix: number): string => new Date(unix * 1000).toISOString();

test.each([
  ['2024-03-04', '11:20:05', 'Asia/Kolkata', '2024-03-04T05:50:05.000Z'],
  ['2024-03-04', '00:10:00', 'Asia/Kolkata', '2024-03-03T18:40:00.000Z'],
  ['2024-01-15', '12:00:00', 'America/New_York', '2024-01-15T17:00:00.000Z'],
  ['2024-07-15', '12:00:00', 'America/New_York', '2024-07-15T16:00:00.000Z'],
  // Clocks were put on at two.
  ['2024-03-10', '01:59:59', 'America/New_York', '2024-03-10T06:59:59.000Z'],
  ['2024-03-10', '03:00:00', 'America/New_York', '2024-03-10T07:00:00.000Z'],
  ['2024-03-04', '11:20:05', 'UTC', '2024-03-04T11:20:05.000Z'],
])('%s %s in %s', (date, time, zone, expected) => {
  expect(iso(unixOf(date, time, zone))).toBe(expected);
});
