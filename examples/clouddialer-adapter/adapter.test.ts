import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createCloudDialer } from '../../mocks/clouddialer/create-clouddialer.js';
import type { ContractCall } from '../contract/types.js';
import { createAdapter } from './adapter.js';
import { NOON } from './rehearsal.js';

const KEY = 'key-of-the-importer';
const UNKNOWN = '5deb67aa-d54d-4536-9a25-a29813b3bddd';
const window = { startTime: NOON - 3_600, stopTime: NOON + 86_400 };

/** An account in which nothing happens by itself, and a way to start adapters over it. */
function stage() {
  const simulator = createCloudDialer({ seed: 1, calls: 0, now: NOON, paused: true });
  const folder = mkdtempSync(join(tmpdir(), 'linecheck-clouddialer-'));
  onTestFinished(async () => {
    await simulator.close();
    rmSync(folder, { recursive: true });
  });
  const { credential: apiKey, own } = simulator.default;
  const agents = own.agents.active.map(({ username, number, name, kind }) => ({
    crm_username: username,
    agent_number: number,
    name,
    kind,
  }));

  function start() {
    const adapter = createAdapter(
      {
        baseUrl: 'http://127.0.0.1:4020',
        apiKey,
        fromNumber: own.callerIds[0] ?? '',
        agents,
        secretKey: KEY,
        file: join(folder, 'calls.db'),
      },
      {
        fetch: (input, init) => simulator.fetch(new Request(input, init)),
        now: simulator.clock.now,
        sleep: simulator.clock.advance,
        log: () => {},
      },
    );
    const ask = async (path: string, body?: unknown, key: string | null = KEY) => {
      const response = await adapter.app.fetch(
        new Request(`http://adapter.test${path}`, {
          headers: key === null ? {} : { 'X-Secret-Key': key },
          ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        }),
      );
      return { status: response.status, json: (await response.json().catch(() => undefined)) as unknown };
    };
    const calls = async (): Promise<ContractCall[]> =>
      ((await ask('/calls', window)).json as { calls: ContractCall[] }).calls;
    return { ask, calls, close: adapter.close };
  }

  return { simulator, start };
}

const customer = (ending: string) => ({ to_number: `9876${ending}` });

test('what somebody has made up is not believed, and takes the place of nothing', async () => {
  const { simulator, start } = stage();
  const { ask, calls, close } = start();
  const push = { call_id: UNKNOWN, uuid: 'u', status: 'ANSWER', start_time: '2026-01-05T12:00:00Z' };
  expect((await ask('/webhook', push, null)).status).toBe(204);
  expect(await calls()).toEqual([]);
  const placed = (await ask('/place', customer('555001'))).json as { id: string };
  await simulator.clock.advance(60);
  await ask('/webhook', { ...push, call_id: placed.id, end_time: '2026-01-05T13:00:00Z' }, null);
  expect(await calls()).toEqual([]);
  close();
});

test.each([
  ['nothing', null],
  ['a list', []],
  ['another object', { hello: 'world' }],
  ['an id that is a number', { call_id: 1, uuid: 'u', status: 'ANSWER' }],
])('a push of %s is refused', async (_what, body) => {
  const { start } = stage();
  const { ask, close } = start();
  expect((await ask('/webhook', body, null)).status).toBe(400);
  close();
});

test('a call whose push is lost is found again, also by an adapter that was restarted meanwhile', async () => {
  const { simulator, start } = stage();
  const first = start();
  const { id } = (await first.ask('/place', customer('555008'))).json as { id: string };
  await simulator.clock.advance(30);
  expect(await first.calls()).toEqual([]);
  first.close();
  await simulator.clock.advance(3_600);
  const second = start();
  expect(await second.calls()).toMatchObject([{ id, duration: 71, startTime: NOON, operatorId: 'agent.100' }]);
  second.close();
});

test('who places calls needs the key, and is told why a call cannot be', async () => {
  const { start } = stage();
  const { ask, close } = start();
  expect((await ask('/place', customer('555000'), null)).status).toBe(401);
  expect((await ask('/place', { to_number: '12' })).status).toBe(400);
  expect((await ask('/place', customer('555011'))).status).toBe(502);
  expect((await ask('/place', { ...customer('555000'), agent_number: '0100000003' })).status).toBe(201);
  close();
});

test('a call is not placed twice because its answer was lost', async () => {
  const { simulator, start } = stage();
  const { ask, close } = start();
  simulator.faults.add({ name: 'connection-drop', options: { handled: true } });
  expect((await ask('/place', customer('555000'))).status).toBe(502);
  expect(simulator.account.count({ from: 0, to: Number.POSITIVE_INFINITY })).toBe(1);
  close();
});

test('waits as long as a limit says', async () => {
  const { simulator, start } = stage();
  const { ask, calls, close } = start();
  await ask('/place', customer('555008'));
  await simulator.clock.advance(600);
  simulator.faults.add({ name: 'too-many-requests', times: 2 });
  expect(await calls()).toHaveLength(1);
  expect(simulator.clock.now()).toBeGreaterThan(NOON + 600);
  close();
});
