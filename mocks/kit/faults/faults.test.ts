import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aSimulator, ask } from '../fixtures.js';
import { json } from '../http/reply.js';
import type { Listening } from '../listen.js';
import type { FaultRequest, Strike } from './simulator-fault.js';
import { wrongCharset } from './wrong-charset.js';

const under = (fault: FaultRequest) => {
  const simulator = aSimulator();
  simulator.faults.add(fault);
  return simulator;
};

const askUnder = (name: string, options = {}, path = '/v1/calls?take=2') => ask(under({ name, options }), path);

test('without faults the answer is JSON', async () => {
  const answer = await ask(aSimulator(), '/v1/calls?take=2');
  expect(await answer.json()).toHaveProperty('calls');
});

test('server-error answers in the words of the provider', async () => {
  const answer = await askUnder('server-error', { status: 503 });
  expect([answer.status, await answer.json()]).toEqual([503, { error: 'trouble' }]);
});

test('too-many-requests refuses as the limit does, and "times" makes it a burst', async () => {
  const simulator = under({ name: 'too-many-requests', times: 2, options: { seconds: 7 } });
  const answers = [1, 2, 3].map(() => ask(simulator, '/v1/calls?take=1'));
  const [first, second, third] = await Promise.all(answers);
  expect([first?.status, second?.status, third?.status]).toEqual([429, 429, 200]);
  expect(first?.headers.get('retry-after')).toBe('7');
});

test('gateway-page is a page where JSON is expected', async () => {
  const answer = await askUnder('gateway-page');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'text/html']);
  expect(await answer.text()).toContain('<h1>502 Bad Gateway</h1>');
});

test('a fault that answers instead does not reach the limit', async () => {
  const simulator = under({ name: 'gateway-page' });
  for (let asked = 0; asked < 70; asked += 1) await ask(simulator, '/v1/calls');
  simulator.faults.clear();
  expect((await ask(simulator, '/v1/calls')).headers.get('x-remaining')).toBe('59');
});

test('broken-json is complete for HTTP and no JSON', async () => {
  const answer = await askUnder('broken-json');
  const body = await answer.text();
  expect(Number(answer.headers.get('content-length'))).toBe(Buffer.byteLength(body));
  expect(() => JSON.parse(body)).toThrow(SyntaxError);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
});

test('empty-body leaves status and headers', async () => {
  const answer = await askUnder('empty-body');
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'application/json; charset=utf-8',
    '',
  ]);
});

test('wrong-content-type leaves the body', async () => {
  const answer = await askUnder('wrong-content-type');
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await answer.json()).toHaveProperty('calls');
});

test('byte-order-mark puts one in front', async () => {
  const bytes = new Uint8Array(await (await askUnder('byte-order-mark')).arrayBuffer());
  expect([...bytes.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x7b]);
});

test('duplicate-header sends a line twice', async () => {
  const answer = await askUnder('duplicate-header', { name: 'X-Toy', value: 'no' });
  expect(answer.headers.get('x-toy')).toBe('yes, no');
});

test('wrong-charset sends letters outside of ASCII as Latin-1', () => {
  const bent = wrongCharset.after?.(json({ name: 'Zoë' }), {} as Strike);
  expect(bent?.body).toEqual(Buffer.from('{"name":"Zo\xeb"}', 'latin1'));
});

test('truncated-body breaks off in the middle', async () => {
  const answer = await askUnder('truncated-body');
  await expect(answer.text()).rejects.toThrow();
});

test('connection-drop gives no answer; the request may have been carried out', async () => {
  const simulator = under({ name: 'connection-drop' });
  await expect(ask(simulator, '/v1/tags', { body: {} })).rejects.toThrow('terminated');
  expect(simulator.default.table('tags').size).toBe(0);
  simulator.faults.set([{ name: 'connection-drop', options: { handled: true } }]);
  await expect(ask(simulator, '/v1/tags', { body: {} })).rejects.toThrow('terminated');
  expect(simulator.default.table('tags').size).toBe(1);
});

test('latency waits in real time, though the clock stands still', async () => {
  const began = performance.now();
  await askUnder('latency', { seconds: 0.15 });
  expect(performance.now() - began).toBeGreaterThan(140);
});

test("a provider's own fault is committed by the provider", async () => {
  const ids = async (answer: Promise<Response>) =>
    ((await (await answer).json()) as { calls: { id: string }[] }).calls.map(({ id }) => id);
  const right = await ids(ask(aSimulator(), '/v1/calls?take=5'));
  const shifted = await ids(ask(under({ name: 'page-shift', route: '/calls' }), '/v1/calls?take=5'));
  expect(shifted.slice(0, 4)).toEqual(right.slice(1));
});

test('the journal says which fault struck', async () => {
  const simulator = under({ name: 'empty-body' });
  await ask(simulator, '/v1/calls');
  expect(simulator.journal.entries()).toMatchObject([{ notes: ['fault empty-body'], response: { body: '' } }]);
});

describe('over a socket', () => {
  const simulator = aSimulator();
  let server: Listening;
  beforeAll(async () => {
    server = await simulator.listen({ port: 0 });
  });
  afterAll(() => simulator.close());

  /** The bytes of one answer, to the end of the connection. */
  async function raw(fault: FaultRequest, path = '/v1/calls?take=2'): Promise<string> {
    simulator.faults.set([fault]);
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nX-Token: toy-token-1\r\nConnection: close\r\n\r\n`);
    return text(socket);
  }

  const split = (answer: string) => {
    const end = answer.indexOf('\r\n\r\n');
    const length = Number(/content-length: (\d+)/i.exec(answer)?.[1]);
    return { head: answer.slice(0, end), body: answer.slice(end + 4), length };
  };

  test('truncated-body promises more than comes', async () => {
    const { body, length } = split(await raw({ name: 'truncated-body', options: { share: 0.5 } }));
    expect(Buffer.byteLength(body)).toBe(Math.floor(length / 2));
  });

  test('connection-drop sends no byte', async () => {
    expect(await raw({ name: 'connection-drop' })).toBe('');
  });

  test('slow-drip comes whole, and slowly', async () => {
    const began = performance.now();
    const { body, length } = split(await raw({ name: 'slow-drip', options: { bytesPerSecond: 2_000 } }));
    expect(Buffer.byteLength(body)).toBe(length);
    expect(performance.now() - began).toBeGreaterThan((length / 2_000) * 800);
  });

  test('duplicate-header is two lines', async () => {
    const { head } = split(await raw({ name: 'duplicate-header' }));
    expect(head.match(/^content-type:/gim)).toHaveLength(2);
  });

  test('hang says nothing until the client has gone', async () => {
    simulator.faults.set([{ name: 'hang' }]);
    const before = simulator.journal.size;
    const socket = connect(server.port, '127.0.0.1');
    let heard = 0;
    socket.on('data', () => {
      heard += 1;
    });
    socket.write('GET /v1/calls HTTP/1.1\r\nHost: x\r\nX-Token: toy-token-1\r\n\r\n');
    await vi.waitFor(() => expect(simulator.journal.size).toBe(before + 1), 5_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toBe(0);
    socket.destroy();
  });
});
