import { expect, test } from 'vitest';
import { aCallyzer, ask, NOW } from '../fixtures.js';
import { isLong, withLongsAsText } from './long.js';

test.each([
  ['9223372036854775807', true],
  ['9223372036854775808', false],
  ['-9223372036854775808', true],
  ['-9223372036854775809', false],
  ['+12', true],
  [2 ** 62, true],
  [2 ** 63, false],
])('%s fits into 64 bits: %s', (whole, fits) => {
  expect(isLong(whole)).toBe(fits);
});

test.each([
  ['{"a":9223372036854775807,"b":[-9223372036854775808]}', '{"a":"9223372036854775807","b":["-9223372036854775808"]}'],
  ['{"a":"1234567890123456789","1234567890123456789":1}', '{"a":"1234567890123456789","1234567890123456789":1}'],
  ['{"a":"\\" 1234567890123456789"}', '{"a":"\\" 1234567890123456789"}'],
  ['{"a":1.1234567890123456789}', '{"a":1.1234567890123456789}'],
  ['{"a":1234567890123456789.5}', '{"a":1234567890123456789.5}'],
  ['{"a":1e-1234567890123456}', '{"a":1e-1234567890123456}'],
  ['{"a":1763737200}', '{"a":1763737200}'],
])('%s is read as %s', (json, expected) => {
  expect(withLongsAsText(json)).toBe(expected);
});

const RANGE = 'Value out of range for unsigned long data type.';
const CALL_TO = 'Invalid call_to. Please pass the timestamp in UNIX format.';

test.each([
  ['"duration_les_than":9223372036854775807', 200, 'Success'],
  ['"duration_les_than":9223372036854775808', 400, RANGE],
  ['"duration_les_than":"9223372036854775808"', 400, RANGE],
  ['"duration_grt_than":1e30', 400, RANGE],
  ['"call_to":9223372036854775807', 400, 'The duration should be less than 180 days.'],
  ['"call_to":9223372036854775808', 400, CALL_TO],
  ['"call_to":1e30', 400, CALL_TO],
])('%s is answered %i %s', async (field, status, message) => {
  const body = `{"call_from":${NOW - 9},"call_to":${NOW},${field}}`;
  expect(await ask(aCallyzer({ calls: 10 }), '/call-log/summary', body)).toMatchObject({ status, body: { message } });
});
