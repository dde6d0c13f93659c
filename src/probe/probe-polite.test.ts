import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { answered, aProbe, ask, failed, serve, serveTcp } from './fixtures.js';
import { Interrupted, RequestCapReached } from './stop.js';

/** A server that answers each request with the next of these statuses, and the last one for ever. */
async function serveStatuses(...statuses: readonly [number, ...number[]]) {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request.url ?? '');
    const status = statuses[Math.min(asked.length, statuses.length) - 1] ?? 200;
    response.writeHead(status, status === 429 ? { 'Retry-After': '9' } : {}).end(`answer ${asked.length}`);
  };
  return { base: await serve(listener), asked };
}

function withoutWaiting() {
  const waits: number[] = [];
  const told: string[] = [];
  return {
    waits,
    told,
    options: {
      sleep: async (seconds: number) => {
        waits.push(seconds);
      },
      onWait: (seconds: number, why: string) => {
        told.push(`${seconds} s: ${why}`);
      },
    },
  };
}

describe('asking again', () => {
  test('after 429, when the target said so, and slower from then on', async () => {
    const { base, asked } = await serveStatuses(429, 200);
    const { options, waits, told } = withoutWaiting();
    const probe = aProbe({ base, ...options });
    expect(answered(await ask(probe)).body.text).toBe('answer 2');
    expect(asked).toHaveLength(2);
    expect(told).toEqual(['9 s: health answered 429']);
    expect(waits[0]).toBe(9);
    expect(waits.slice(1).every((seconds) => seconds <= 0.2)).toBe(true);
    expect(probe.exchanges().map(({ id, purpose, response }) => [id, purpose, response?.status])).toEqual([
      [1, 'Ask for a test', 429],
      [2, 'Ask for a test (attempt 2)', 200],
    ]);
    expect(
      probe
        .for('a/b', 'c')
        .log()
        .map(({ group }) => group),
    ).toEqual([1, 1]);
  });

  test('two times at most: then 429 is the answer', async () => {
    const { base, asked } = await serveStatuses(429);
    const outcome = await ask(aProbe({ base, ...withoutWaiting().options }), { intent: 'refused' });
    expect(answered(outcome)).toMatchObject({ status: 429, exchange: 3 });
    expect(asked).toHaveLength(3);
  });

  test.each([
    ['a valid request that breaks the server', { intent: 'valid' as const }, 3],
    ['not a malformed one', { intent: 'abnormal' as const }, 1],
    ['not one without the key', { intent: 'refused' as const }, 1],
  ])('%s', async (_name, over, times) => {
    const { base, asked } = await serveStatuses(500);
    expect(answered(await ask(aProbe({ base }), over))).toMatchObject({ status: 500, exchange: times });
    expect(asked).toHaveLength(times);
  });

  test('until it works', async () => {
    const { base } = await serveStatuses(502, 500, 200);
    expect(answered(await ask(aProbe({ base }))).status).toBe(200);
  });

  test('not once an endpoint has failed three times in a row', async () => {
    const { base, asked } = await serveStatuses(500);
    const probe = aProbe({ base });
    await ask(probe);
    await ask(probe);
    await ask(probe, { endpoint: 'calls', path: '/calls' });
    expect(asked).toEqual([...Array(4).fill('/health'), ...Array(3).fill('/calls')]);
  });
});

test('requests leave one at a time, in order, whoever asks', async () => {
  let open = 0;
  let most = 0;
  const asked: string[] = [];
  const base = await serve((request, response) => {
    open += 1;
    most = Math.max(most, open);
    asked.push(request.url ?? '');
    setTimeout(() => {
      open -= 1;
      response.end();
    }, 5);
  });
  const probe = aProbe({ base });
  await Promise.all(['/1', '/2', '/3'].map((path) => ask(probe, { path, connection: 'fresh' })));
  expect(most).toBe(1);
  expect(asked).toEqual(['/1', '/2', '/3']);
});

test('requests keep their distance', async () => {
  const { base } = await serveStatuses(200);
  const { options, waits } = withoutWaiting();
  const probe = aProbe({ base, ratePerSecond: 0.01, ...options });
  await ask(probe);
  expect(waits).toEqual([]);
  await ask(probe);
  expect(waits).toEqual([expect.closeTo(100, -2)]);
});

test('an endpoint that does not answer twice is not asked a third time', async () => {
  let connections = 0;
  const base = await serveTcp(() => {
    connections += 1;
  });
  const probe = aProbe({ base, timeoutSeconds: 0.1 });
  for (const code of ['timeout', 'timeout', 'given-up']) expect(failed(await ask(probe)).code).toBe(code);
  expect(connections).toBe(2);
  expect(probe.requests()).toBe(2);
  expect(probe.exchanges()[2]).toMatchObject({ id: 3, failure: { code: 'given-up' } });
});

describe('the end of a run', () => {
  test('one request more than allowed does not leave', async () => {
    const { base, asked } = await serveStatuses(200);
    const probe = aProbe({ base, maxRequests: 2 });
    await ask(probe);
    expect(probe.capReached()).toBe(false);
    await ask(probe);
    await expect(ask(probe)).rejects.toThrow(new RequestCapReached(2));
    await expect(ask(probe)).rejects.toThrow("the run's 2 requests are used up");
    expect(asked).toHaveLength(2);
    expect(probe.capReached()).toBe(true);
  });

  test('repeated requests count', async () => {
    const { base, asked } = await serveStatuses(500);
    await expect(ask(aProbe({ base, maxRequests: 2 }))).rejects.toThrow(RequestCapReached);
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['before it', 200, 0],
    ['during a request', undefined, 30],
    ['during a wait', 429, 30],
  ])('an interrupt %s ends an observation', async (_name, status, after) => {
    const controller = new AbortController();
    const base = await serve((_request, response) => {
      if (status !== undefined) response.writeHead(status).end();
    });
    const probe = aProbe({ base, signal: controller.signal });
    if (after === 0) controller.abort();
    else setTimeout(() => controller.abort(), after);
    await expect(ask(probe)).rejects.toThrow(Interrupted);
    await expect(ask(probe)).rejects.toThrow('the run was interrupted');
  });
});
