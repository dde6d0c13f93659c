import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, layOut } from './lay-out.js';

const text = (body: string) => layOut(body).map((line) => line.text);
const marked = (body: string, pointer: string) =>
  layOut(body, pointer)
    .find((line) => line.marked)
    ?.text.trim();

test('JSON gets a line for each value', () => {
  expect(text('{"calls":[{"id":"a","tags":[]},{}],"total":2}')).toEqual([
    '{',
    '  "calls": [',
    '    {',
    '      "id": "a",',
    '      "tags": []',
    '    },',
    '    {}',
    '  ],',
    '  "total": 2',
    '}',
  ]);
});

test.each([
  ['numbers as they were sent', '{"a":1.0,"b":12345678901234567890,"a":1E2}'],
  ['a body that breaks off in a text', '{"a":["b","c'],
  ['a body that breaks off in an escape', '{"a":["b","c\\'],
  ['names that are no JSON', "{'a':None,b:NaN}"],
])('%s', (_sentence, body) => {
  expect(text(body).join('').replaceAll(/\s/g, '')).toBe(body);
});

test('any JSON keeps its tokens', () => {
  fc.assert(
    fc.property(fc.json(), (body) => {
      expect(text(body).join('').replaceAll(/\s/g, '')).toBe(body.replaceAll(/\s/g, ''));
    }),
  );
});

test('what is not JSON keeps its lines', () => {
  expect(text('<html>\r\n<b>x</b>\n{"a":1}')).toEqual(['<html>', '<b>x</b>', '{"a":1}']);
  expect(text('{"a":1]]]')).toEqual(['{"a":1]]]']);
});

test.each([
  ['a field of a row', '/calls/1/startTime', '"startTime": 3'],
  ['a row', '/calls/1', '{'],
  ['a missing field leads to its row', '/calls/0/endTime', '{'],
  ['a key with a slash and a tilde', '/a~1b~0c', '"a/b~c": 9'],
])('%s is marked', (_sentence, pointer, line) => {
  expect(marked('{"calls":[{"startTime":1},{"id":2,"startTime":3}],"a/b~c":9}', pointer)).toBe(line);
});

test('nothing is marked without a pointer, or where it leads nowhere', () => {
  expect(marked('{"a":1}', '')).toBeUndefined();
  expect(marked('{"a":1}', '/b')).toBeUndefined();
});

test('the lines about a mark, and how many there are besides', () => {
  const lines = layOut(JSON.stringify({ calls: Array.from({ length: 50 }, (_, n) => n) }), '/calls/30');
  const { before, lines: shown, after } = around(lines, 2);
  expect(shown.map((line) => line.text.trim())).toEqual(['28,', '29,', '30,', '31,', '32,']);
  expect(before + shown.length + after).toBe(lines.length);
});

test('a long body of one text, or of brackets alone, is no trouble', () => {
  expect(layOut(`{"a":"${'x'.repeat(200_000)}`)).toHaveLength(2);
  expect(layOut('['.repeat(20_000))).toHaveLength(20_001);
});
