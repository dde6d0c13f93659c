import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateAndTime, dateOfDay, hoursMinutesSeconds, stamp, stampWithoutZone, weekdayOf } from './stamps.js';
import { createZone, zoneNames } from './zone.js';

const someMoment = fc.integer({ min: 1_000_000_000, max: 2_500_000_000 });

test.each(zoneNames)('dates and times in %s are those that the machine knows of it', (name) => {
  const zone = createZone(name);
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' });
  fc.assert(
    fc.property(someMoment, (unix) => {
      expect(stampWithoutZone(unix, zone)).toBe(format.format(unix * 1_000));
    }),
  );
});

test.each(zoneNames)('a day of %s begins at its midnight, and holds its moments', (name) => {
  const zone = createZone(name);
  fc.assert(
    fc.property(someMoment, (unix) => {
      const day = zone.dayOf(unix);
      const [from, to] = [zone.startOf(day), zone.startOf(day + 1)];
      expect(from <= unix && unix < to).toBe(true);
      expect(dateAndTime(from, zone)).toEqual({ date: dateOfDay(day), time: '00:00:00' });
    }),
  );
});

test.each([
  ['Asia/Kolkata', 1_701_364_373, '2023-11-30 22:42:53 IST'],
  ['UTC', 1_701_364_373, '2023-11-30 17:12:53 UTC'],
  ['Europe/London', 1_701_364_373, '2023-11-30 17:12:53 GMT'],
  ['Europe/London', 1_720_000_000, '2024-07-03 10:46:40 BST'],
  ['America/New_York', 1_720_000_000, '2024-07-03 05:46:40 EDT'],
  ['America/New_York', 1_701_364_373, '2023-11-30 12:12:53 EST'],
  ['Asia/Dubai', 1_720_000_000, '2024-07-03 13:46:40 GST'],
] as const)('in %s %i is %s', (name, unix, text) => {
  expect(stamp(unix, createZone(name))).toBe(text);
});

test.each([
  [0, '00:00:00'],
  [2, '00:00:02'],
  [13_435, '03:43:55'],
  [3_600 * 123 + 61, '123:01:01'],
])('%i seconds are %s', (seconds, text) => {
  expect(hoursMinutesSeconds(seconds)).toBe(text);
});

test('weekdays follow from the date', () => {
  const { dayOf } = createZone('UTC');
  expect(weekdayOf(dayOf(Date.UTC(2023, 10, 29) / 1_000))).toBe('Wednesday');
  expect(weekdayOf(0)).toBe('Thursday');
  expect(weekdayOf(-1)).toBe('Wednesday');
});
