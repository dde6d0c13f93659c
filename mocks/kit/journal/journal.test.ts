import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSimulator, ask } from '../fixtures.js';
import { fromFetch } from '../http/arrived.js';
import { createJournal } from './create-journal.js';
import { createRedaction } from './redact.js';
import { createRing } from './ring.js';

describe('a ring', () => {
  test('keeps the newest that fit, and counts the rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.array(fc.nat(60), { maxLength: 60 }), (capacity, sizes) => {
        const ring = createRing<number>(capacity);
        sizes.forEach((size, index) => {
          ring.push(index, size);
        });
        // From the newest backwards, as long as they fit; the newest itself in any case.
        const kept: number[] = [];
        let bytes = 0;
        for (const [index, size] of [...sizes.entries()].toReversed()) {
          bytes += size;
          if (kept.length > 0 && bytes > capacity) break;
          kept.unshift(index);
        }
        expect(ring.items()).toEqual(kept);
        expect(ring.size).toBe(kept.length);
        expect(ring.dropped).toBe(sizes.length - kept.length);
        expect(ring.bytes).toBe(kept.reduce((sum, index) => sum + (sizes[index] ?? 0), 0));
      }),
    );
  });

  test('sweeps away what is gone, and is the same afterwards', () => {
    const ring = createRing<number>(100);
    for (let item = 0; item < 5_000; item += 1) ring.push(item, 10);
    expect(ring.items()).toEqual([4990, 4991, 4992, 4993, 4994, 4995, 4996, 4997, 4998, 4999]);
    ring.clear();
    expect([ring.size, ring.bytes, ring.dropped]).toEqual([0, 0, 0]);
  });

  test('with no capacity keeps nothing, and counts all', () => {
    const ring = createRing<number>(0);
    ring.push(1, 1);
    expect([ring.size, ring.dropped]).toEqual([0, 1]);
  });
});

test('an entry tells the whole exchange', async () => {
  const simulator = aSimulator();
  await ask(simulator, '/v1/tags?dry=1', { body: { name: 'vip' }, headers: { 'X-Trace': 'a1' } });
  const [entry] = simulator.journal.entries();
  expect(entry).toEqual({
    id: 1,
    at: '2026-01-05T12:00:00.000Z',
    method: 'POST',
    path: '/v1/tags?dry=1',
    status: 201,
    ms: expect.any(Number),
    request: { headers: expect.objectContaining({ 'x-trace': 'a1' }), body: '{"name":"vip"}' },
    response: {
      headers: expect.objectContaining({ 'Content-Type': 'application/json; charset=utf-8', 'X-Toy': 'yes' }),
      body: '{"id":"1"}',
    },
    notes: [],
  });
});

test('what a handler notes stands in the entry', async () => {
  const simulator = aSimulator();
  await ask(simulator, '/v1/calls/c999');
  expect(simulator.journal.entries()).toMatchObject([{ status: 404, notes: ['there is no such call'] }]);
});

test('secrets are cut out of what is read', async () => {
  const simulator = aSimulator();
  await ask(simulator, '/v1/audio/c5?expires=1&sig=signature-of-it&x=toy-token-1', {
    headers: { Authorization: 'Basic c2VjcmV0', Cookie: 'a=b' },
  });
  await ask(simulator, '/v1/tags', { body: { secret: 'whs_"quoted"', note: 'it is toy-token-1' } });
  const text = JSON.stringify(simulator.journal.entries());
  for (const secret of ['toy-token-1', 'signature-of-it', 'c2VjcmV0', 'a=b', 'whs_', 'quoted']) {
    expect(text).not.toContain(secret);
  }
  expect(simulator.journal.entries()[0]?.request.headers).toMatchObject({ authorization: 'Basic [redacted]' });
});

test.each([
  ['a form field', 'a=1&secret=abc&b=2', 'a=1&secret=[redacted]&b=2'],
  ['a JSON field', '{"secret" : "a\\"b","b":1}', '{"secret" : "[redacted]","b":1}'],
  ['a known secret', 'x=known-secret', 'x=[redacted]'],
  ['a known secret, percent-encoded', 'x=known%3Asecret', 'x=[redacted]'],
  ['nothing', 'innocent', 'innocent'],
])('%s is found', (_what, body, cut) => {
  const redaction = createRedaction({ fields: ['secret'] }, ['known-secret', 'known:secret', 'x']);
  expect(redaction.body(body)).toBe(cut);
});

test('is asked for what came since, and for the newest', async () => {
  const simulator = aSimulator();
  for (let asked = 0; asked < 5; asked += 1) await ask(simulator, '/v1/calls?take=1');
  const ids = (query: object) => simulator.journal.entries(query).map(({ id }) => id);
  expect(ids({})).toEqual([1, 2, 3, 4, 5]);
  expect(ids({ since: 3 })).toEqual([4, 5]);
  expect(ids({ limit: 2 })).toEqual([4, 5]);
  expect(ids({ since: 1, limit: 2 })).toEqual([4, 5]);
  simulator.journal.clear();
  await ask(simulator, '/v1/calls?take=1');
  expect(ids({})).toEqual([6]);
});

test('holds no more bytes than it may', async () => {
  const simulator = aSimulator({ journalBytes: 20_000 });
  for (let asked = 0; asked < 30; asked += 1) await ask(simulator, '/v1/calls?take=5');
  expect(simulator.journal.size).toBeGreaterThan(3);
  expect(simulator.journal.size).toBeLessThan(20);
  expect(simulator.journal.dropped).toBe(30 - simulator.journal.size);
});

test('cuts a body that would fill much of it alone, and says so', async () => {
  const journal = createJournal(32_000, () => createRedaction({}, []));
  const incoming = await fromFetch(new Request('http://x.example/'), { fallback: 'http://x.example' });
  journal.add({ at: 0, incoming, sent: { status: 200, headers: {}, body: 'x'.repeat(100_000) }, ms: 1, notes: [] });
  const body = journal.entries()[0]?.response.body ?? '';
  expect(body.length).toBeLessThan(17_000);
  expect(body).toMatch(/^x+… \(cut here; 100000 characters in all\)$/);
});

test.each([
  ['bytes', new Uint8Array(7), '(7 bytes)'],
  ['a stream', new ReadableStream<Uint8Array>(), '(a stream of bytes)'],
])('of %s only the length is told', async (_what, body, told) => {
  const journal = createJournal(32_000, () => createRedaction({}, []));
  const incoming = await fromFetch(new Request('http://x.example/'), { fallback: 'http://x.example' });
  journal.add({ at: 0, incoming, sent: { status: 200, headers: {}, body }, ms: 1, notes: [] });
  expect(journal.entries()[0]?.response.body).toBe(told);
});
