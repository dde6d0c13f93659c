import { expect, test } from 'vitest';
import { headerLine, moment } from './options.js';

test.each([
  ['1765012345', 1_765_012_345],
  ['2026-11-14', Date.UTC(2026, 10, 14) / 1000],
  ['2026-11-14T09:00:00Z', Date.UTC(2026, 10, 14, 9) / 1000],
  ['2026-11-14T09:00', Date.UTC(2026, 10, 14, 9) / 1000],
  ['2026-11-14 09:00', Date.UTC(2026, 10, 14, 9) / 1000],
  ['2026-11-14T09:00:00+02:00', Date.UTC(2026, 10, 14, 7) / 1000],
])('%s is %d', (text, seconds) => {
  expect(moment('--from', text)).toBe(seconds);
});

test.each(['yesterday', '', '14.11.2026', '2026-13-45'])('%j is no time', (text) => {
  expect(() => moment('--from', text)).toThrow(/is not a time/);
});

test('milliseconds are recognised', () => {
  expect(() => moment('--from', '1765012345678')).toThrow(/milliseconds/);
});

test.each([
  ['X-Tenant: 42', ['X-Tenant', '42']],
  ['X-Empty:', ['X-Empty', '']],
  ['Via: a: b', ['Via', 'a: b']],
])('%j is a header', (text, expected) => {
  expect(headerLine(text)).toEqual(expected);
});

test.each(['no colon', ': no name', 'bad name: x', ''])('%j is no header', (text) => {
  expect(() => headerLine(text)).toThrow(/is not a header/);
});
