import { expect, test } from 'vitest';
import { BEGINNING, createBodies, LARGE } from './bodies.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const long = (first: string): string => JSON.stringify([first, 'x'.repeat(LARGE)]);
const valueIn = ({ json }: { readonly json: { readonly kind: string; readonly value?: unknown } }) => json.value;

test('a short body stays whole', () => {
  const body = createBodies().read({ bytes: utf8('{"a":1}'), cut: false });
  expect(body).toMatchObject({ text: '{"a":1}', json: { kind: 'json', value: { a: 1 } } });
  expect(body.shortened).toBeUndefined();
});

test('of a long body only the beginning is kept, in memory of its own, and all that was read in it', () => {
  const bytes = utf8(long('here'));
  const body = createBodies().read({ bytes, cut: false });
  expect(body.shortened).toBe(bytes.length);
  expect(body.bytes.buffer.byteLength).toBe(BEGINNING);
  expect(body.text).toBe(long('here').slice(0, BEGINNING));
  expect(valueIn(body)).toEqual(JSON.parse(long('here')));
});

test('the same bytes give the same value, and others another one', () => {
  const { read } = createBodies();
  const [one, again, other] = [long('one'), long('one'), long('two')].map((text) =>
    read({ bytes: utf8(text), cut: false }),
  );
  if (one === undefined || again === undefined || other === undefined) throw new Error('three were read');
  expect(valueIn(again)).toBe(valueIn(one));
  expect(valueIn(other)).not.toBe(valueIn(one));
});

test.each([
  ['that was cut', { cut: true, cutBecause: 'reading stopped', tooLong: 7 }, 'the body is not whole: reading stopped'],
  ['that cannot be undone', { cut: false, undecodable: 'gzip: bad' }, 'gzip: bad'],
])('a long body %s is kept in its beginning, and is no JSON', (_name, over, problem) => {
  const body = createBodies().read({ bytes: utf8(long('a')), ...over });
  expect(body.json).toEqual({ kind: 'broken', problem });
  expect(body.bytes).toHaveLength(BEGINNING);
  expect(body.tooLong).toBe('tooLong' in over ? 7 : undefined);
});
