import { expect, test } from 'vitest';
import { createBody } from './body.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const body = (bytes: Uint8Array, over: { cut?: boolean; cutBecause?: string; undecodable?: string } = {}) =>
  createBody({ bytes, cut: false, ...over });

test.each([
  ['an object', utf8('{"a":1}'), { kind: 'json', value: { a: 1 } }],
  ['a bare value', utf8(' null\n'), { kind: 'json', value: null }],
  ['nothing', utf8(''), { kind: 'empty' }],
  ['blanks', utf8(' \r\n'), { kind: 'empty' }],
  ['a byte order mark alone', utf8('\ufeff'), { kind: 'empty' }],
  ['a byte order mark', utf8('\ufeff[1]'), { kind: 'json', value: [1], flaw: 'byte order mark' }],
  ['broken UTF-8', new Uint8Array([0x22, 0xff, 0x22]), { kind: 'json', value: '\ufffd', flaw: 'invalid UTF-8' }],
  ['a page', utf8('<html>'), { kind: 'broken', problem: "Unexpected token '<'" }],
  ['half an object', utf8('{"a":'), { kind: 'broken', problem: 'Unexpected end of JSON input' }],
])('reads %s', (_name, bytes, reading) => {
  expect(body(bytes).json).toEqual(reading);
});

test('a problem never quotes the text, which may hold a piece of the key', () => {
  const { json } = body(utf8('{"a": "b"} demo-secret-123 "x" is not valid JSON'));
  expect(JSON.stringify(json)).not.toContain('demo');
});

test.each([
  [{ cut: true }, 'the body is not whole: cut at 2 bytes'],
  [{ cut: true, cutBecause: 'reading stopped at 2 bytes' }, 'the body is not whole: reading stopped at 2 bytes'],
  [{ undecodable: 'gzip: bad' }, 'gzip: bad'],
])('does not read as JSON what is not all there: %o', (over, problem) => {
  expect(body(utf8('{}'), over).json).toEqual({ kind: 'broken', problem });
});

test('a hostile name becomes a property of its own', () => {
  const { json } = body(utf8('{"__proto__":{"admin":true}}'));
  expect(json.kind === 'json' && Object.hasOwn(json.value as object, '__proto__')).toBe(true);
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
});

test('text and JSON are made once', () => {
  const once = body(utf8('{"a":1}'));
  expect(once.json).toBe(once.json);
  expect(once.text).toBe('{"a":1}');
});
