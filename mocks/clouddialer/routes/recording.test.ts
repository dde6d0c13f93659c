import { describe, expect, test } from 'vitest';
import { aCloudDialer, aReceiver, ask, HOUR, listening, place } from '../fixtures.js';

async function recorded(over: object = {}, options = {}) {
  const served = await listening(options);
  const id = await place(served, over);
  await served.simulator.clock.advance(20);
  const { recording_url: url } = (await ask(served, `/calls/${id}`)).body;
  return { served, id, url, clock: served.simulator.clock };
}

test('is told while the call goes on, and there when it is over', async () => {
  const { served, url, clock } = await recorded();
  expect((await ask(served, url, { key: null })).status).toBe(404);
  await clock.advance(HOUR);
  const told = await fetch(url);
  const bytes = Buffer.from(await told.arrayBuffer());
  expect([told.status, told.headers.get('content-type')]).toEqual([200, 'audio/wav']);
  expect([bytes.toString('latin1', 0, 4), bytes.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WAVE']);
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
});

test('is as long as was talked', async () => {
  const sizeOf = async (to_number: string, seconds: number): Promise<number> => {
    const { url, clock } = await recorded({ to_number });
    await clock.advance(seconds);
    return Number((await fetch(url, { method: 'HEAD' })).headers.get('content-length'));
  };
  const [short, long] = [await sizeOf('9876555000', HOUR), await sizeOf('9876555005', 4 * HOUR)];
  expect([short, long]).toEqual([58 + 60 * 8_000, 58 + 3 * 3_600 * 8_000]);
});

test('serves parts', async () => {
  const { url, clock } = await recorded();
  await clock.advance(HOUR);
  const part = await fetch(url, { headers: { Range: 'bytes=0-3' } });
  expect([part.status, await part.text()]).toEqual([206, 'RIFF']);
});

test('has a name that cannot be guessed from the call or from another name', async () => {
  const { served, url, id, clock } = await recorded();
  await clock.advance(HOUR);
  const [, key = '', secret = ''] = /crm_([\da-f]{12})-(.+)\.wav$/.exec(url) ?? [];
  expect(secret).not.toBe(id);
  const flipped = secret.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  for (const name of [`crm_${key}-${id}`, `crm_${key}-${flipped}`, `crm_000000000000-${secret}`, `crm_${secret}`]) {
    expect((await ask(served, `/recordings/${name}.wav`)).status).toBe(404);
  }
});

describe('may', () => {
  test.each([
    ['not be made', { recording: false }, {}, null],
    ['be told at the end only', {}, { 'recording.early': false }, null],
  ] as const)('%s', async (_what, over, switches, expected) => {
    expect((await recorded(over, { switches })).url).toBe(expected);
  });

  test('come late, go again, and have another type', async () => {
    const switches = {
      'recording.delay': 100,
      'recording.expiry': 1_000,
      'recording.type': 'application/octet-stream',
    } as const;
    const { url, clock } = await recorded({}, { switches });
    const told: unknown[] = [];
    await clock.advance(51);
    for (const seconds of [0, 99, 1, 899, 1]) {
      await clock.advance(seconds);
      const { status, headers } = await fetch(url, { method: 'HEAD' });
      told.push([status, headers.get('content-type')]);
    }
    const there = [200, 'application/octet-stream'];
    const gone = [404, 'application/json'];
    expect(told).toEqual([gone, gone, there, there, gone]);
  });

  test('be missing by a fault', async () => {
    const { served, url, clock } = await recorded();
    await clock.advance(HOUR);
    served.simulator.faults.add({ name: 'recording-missing', times: 1 });
    expect([(await fetch(url)).status, (await fetch(url)).status]).toEqual([404, 200]);
  });
});

describe('the softphone link', () => {
  const link = (key: string, over: Record<string, string> = {}): string => {
    const query = { crm_username: 'agent.100', to_number: '9876555000', from_number: '910200000001', ...over };
    return `/CRM_API/webphone/launch?${new URLSearchParams({ ...query, api_key: key })}`;
  };

  test('places a call that only the push tells of', async () => {
    const simulator = aCloudDialer();
    const receiver = await aReceiver();
    simulator.webhooks.setTargets([{ url: receiver.url }]);
    const told = await ask({ simulator }, link(simulator.default.credential), { key: null });
    expect([told.status, told.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    await ask({ simulator }, link(simulator.default.credential), { key: null, method: 'HEAD' });
    await simulator.clock.advance(HOUR);
    expect(receiver.bodies()).toMatchObject([{ status: 'ANSWER', crm_username: 'agent.100', call_type: 'browser' }]);
    expect(receiver.bodies()[0].uuid).not.toBe(receiver.bodies()[0].call_id);
  });

  test.each([
    ['no key', '', {}, 401],
    ['a wrong key', 'invalid-key-1', {}, 401],
    ['a blocked key', 'blocked-key-1', {}, 403],
    ['an unknown agent', 'good-key-1', { crm_username: 'agent.999' }, 400],
    ['a number that is none', 'good-key-1', { to_number: '<script>' }, 400],
    ['an unknown caller ID', 'good-key-1', { from_number: '919800000000' }, 400],
    ['a number with +91', 'good-key-1', { to_number: '+919876555000' }, 200],
  ])('%s', async (_what, key, over, status) => {
    const told = await ask({ simulator: aCloudDialer() }, link(key, over), { key: null });
    expect(told.status).toBe(status);
    expect(told.text).not.toContain('<script>');
  });

  test('may have a key of its own, which opens nothing else', async () => {
    const served = { simulator: aCloudDialer({ switches: { 'launch.key': 'separate', 'launch.uuid': 'call-id' } }) };
    const { credentials } = (await ask(served, '/__linecheck/info')).body;
    expect((await ask(served, link(credentials.launch_key), { key: null })).status).toBe(200);
    expect((await ask(served, link(credentials.api_key), { key: null })).status).toBe(401);
    expect((await ask(served, '/calls/none', { key: credentials.launch_key })).status).toBe(401);
    expect((await ask(served, '/calls/none', { key: credentials.api_key })).status).toBe(404);
  });
});

describe('a participant', () => {
  test.each([
    ['no number', {}, 400],
    ['a number that is none', { number: '12' }, 400],
    ['no time to ring', { number: '9876555000', max_ring_time: 0 }, 400],
    ['a list', [], 400],
    ['no JSON', '{', 400],
    ['+91', { number: '+919876555000' }, 200],
  ])('with %s', async (_what, body, status) => {
    const { served, id } = await recorded({ to_number: '9876555005' });
    const told = await ask(served, `/calls/${id}/legs`, { method: 'POST', body });
    expect(told.status).toBe(status);
    if (status === 200) expect(told.body).toEqual({ status: 'success', message: 'Leg queued', leg_id: 3 });
  });

  test.each([
    ['9876555000', ['DIALING', 'JOINED', 'JOINED']],
    ['9876555001', ['DIALING', 'FAILED', 'FAILED']],
    ['9876555002', ['DIALING', 'DIALING', 'FAILED']],
  ])('at %s: %j', async (number, expected) => {
    const { served, id, clock } = await recorded({ to_number: '9876555005' });
    await ask(served, `/calls/${id}/participants`, { body: { number } });
    const seen: string[] = [];
    for (const seconds of [0, 6, 24]) {
      await clock.advance(seconds);
      const { legs, call_status, end_time } = (await ask(served, `/calls/${id}`)).body;
      expect([call_status, end_time, legs[2].number, legs[2].role]).toEqual(['ANSWER', null, number, 'participant']);
      seen.push(legs[2].status);
    }
    expect(seen).toEqual(expected);
  });

  test.each([
    [400, 5],
    [409, HOUR],
  ] as const)('is refused with %i in a call that is not active, %i s after its start', async (status, seconds) => {
    const served = { simulator: aCloudDialer({ switches: { 'legs.inactive': status } }) };
    const id = await place(served);
    await served.simulator.clock.advance(seconds);
    expect((await ask(served, `/calls/${id}/legs`, { body: { number: '9876555000' } })).status).toBe(status);
  });

  test('needs a call, and the journal tells at which path it was asked for', async () => {
    const { served, id } = await recorded();
    const body = { number: '9876555000' };
    expect((await ask(served, '/calls/none/legs', { body })).status).toBe(404);
    await ask(served, `/calls/${id}/participants`, { body });
    const notes = served.simulator.journal.entries().flatMap((entry) => entry.notes);
    expect(notes).toContain('a participant, asked for at /calls/{call_id}/participants');
    const strict = { simulator: aCloudDialer({ switches: { 'paths.aliases': false } }) };
    expect((await ask(strict, '/calls/none/participants', { body })).body.message).toBe('Not found');
  });
});
