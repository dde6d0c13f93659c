import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ByteSource, type BytesReply, serveBytes } from './serve-bytes.js';

const whole = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
const source: ByteSource = { size: 1000, type: 'audio/wav', etag: '"v1"', slice: (from, to) => whole.slice(from, to) };

const ask = (headers: Record<string, string> = {}, method = 'GET', from = source): BytesReply =>
  serveBytes(from, { method, header: (name) => headers[name.toLowerCase()] });

test.each([
  ['without a range, all of it', {}, 'GET', 200, '1000', undefined],
  ['a range', { range: 'bytes=0-99' }, 'GET', 206, '100', 'bytes 0-99/1000'],
  ['a range to the end', { range: 'bytes=990-' }, 'GET', 206, '10', 'bytes 990-999/1000'],
  ['the last bytes', { range: 'bytes=-5' }, 'GET', 206, '5', 'bytes 995-999/1000'],
  ['a range beyond the end, cut', { range: 'bytes=900-65535' }, 'GET', 206, '100', 'bytes 900-999/1000'],
  ['a range that begins at the end', { range: 'bytes=1000-' }, 'GET', 416, '0', 'bytes */1000'],
  ['a range that is none', { range: 'bytes=x' }, 'GET', 200, '1000', undefined],
  ['a range of another unit', { range: 'pages=0-1' }, 'GET', 200, '1000', undefined],
  ['several ranges, ignored', { range: 'bytes=0-1,5-6' }, 'GET', 200, '1000', undefined],
  ['HEAD', {}, 'HEAD', 200, '1000', undefined],
  ['HEAD with a range, ignored', { range: 'bytes=0-9' }, 'HEAD', 200, '1000', undefined],
  ['what is known already', { 'if-none-match': '"v0", W/"v1"' }, 'GET', 304, undefined, undefined],
  ['whatever there is, known already', { 'if-none-match': '*' }, 'GET', 304, undefined, undefined],
  ['what has changed since', { 'if-none-match': '"v0"' }, 'GET', 200, '1000', undefined],
  ['a range of what is known', { range: 'bytes=0-9', 'if-range': '"v1"' }, 'GET', 206, '10', 'bytes 0-9/1000'],
  ['a range of what has changed', { range: 'bytes=0-9', 'if-range': '"v0"' }, 'GET', 200, '1000', undefined],
  ['a range of what may have changed', { range: 'bytes=0-9', 'if-range': 'W/"v1"' }, 'GET', 200, '1000', undefined],
])('%s', (_sentence, headers, method, status, length, range) => {
  const reply = ask(headers as Record<string, string>, method);
  expect(reply.status).toBe(status);
  expect(reply.headers['Content-Length']).toBe(length);
  expect(reply.headers['Content-Range']).toBe(range);
  expect([reply.headers.ETag, reply.headers['Accept-Ranges']]).toEqual(['"v1"', 'bytes']);
  expect(reply.body === undefined).toBe(method === 'HEAD' || status === 304 || status === 416);
  expect(reply.headers['Content-Type']).toBe(status === 200 || status === 206 ? 'audio/wav' : undefined);
});

test('any range holds exactly its bytes', async () => {
  const at = fc.integer({ min: 0, max: 999 });
  await fc.assert(
    fc.asyncProperty(at, at, async (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const { body } = ask({ range: `bytes=${from}-${to}` });
      expect(Buffer.compare(await read(body), whole.subarray(from, to + 1))).toBe(0);
    }),
  );
});

test('what is large comes in pieces that make up the whole, made one by one', async () => {
  let made = 0;
  const large: ByteSource = {
    ...source,
    size: 300_000,
    slice(from, to) {
      made += to - from;
      return new Uint8Array(to - from).fill(from % 256);
    },
  };
  const { body } = ask({}, 'GET', large);
  expect(made).toBeLessThan(150_000);
  expect((await read(body)).length).toBe(300_000);
  expect(made).toBe(300_000);
});

const read = async (body: BytesReply['body']): Promise<Uint8Array> =>
  new Uint8Array(await new Response(body ?? null).arrayBuffer());
