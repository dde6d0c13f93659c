import { expect, test } from 'vitest';
import { anAnswer } from '../../suites/callaider/fixtures.js';
import { altered } from './altered.js';

const given = anAnswer({ status: 403, json: { a: 1 }, headers: { 'X-Kept': 'yes', 'X-Gone': 'yes' } });

test('what a repair does not name stays', () => {
  const { status, mediaType, body, header } = altered(given, {});
  expect([status, mediaType, body.text, header('x-kept')]).toEqual([403, 'application/json', '{"a":1}', 'yes']);
});

test('a body in JSON is value, text and bytes', () => {
  const { body } = altered(given, { json: { name: 'Żaneta' } });
  expect(body.json).toEqual({ kind: 'json', value: { name: 'Żaneta' } });
  expect(body.text).toBe('{"name":"Żaneta"}');
  expect(Buffer.from(body.bytes).toString()).toBe(body.text);
});

test('a body as text is read as if it had come so', () => {
  expect(altered(given, { text: '{"b":2}' }).body.json).toEqual({ kind: 'json', value: { b: 2 } });
  expect(altered(given, { text: '{' }).body.json.kind).toBe('broken');
});

test('headers are changed, added and taken out, whatever their case', () => {
  const answer = altered(given, { headers: { 'content-type': 'text/plain; x=1', 'x-gone': undefined, 'x-new': 'n' } });
  expect(answer.mediaType).toBe('text/plain');
  expect([answer.header('X-New'), answer.all('X-GONE'), answer.header('X-Kept')]).toEqual(['n', [], 'yes']);
  expect(answer.headerNames()).toEqual(['content-type', 'x-kept', 'x-new']);
});
