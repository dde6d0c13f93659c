import { describe, expect, test } from 'vitest';
import { aCall, aCloudDialer, ask, listening, place } from '../fixtures.js';

const without = (name: string): object => {
  const { [name]: _, ...rest } = aCall() as Record<string, unknown>;
  return rest;
};

describe('POST /calls refuses', () => {
  test.each([
    ['no body', '', 400, 'The body is not valid JSON'],
    ['a body that is no JSON', '{"from_number":', 400, 'The body is not valid JSON'],
    ['a list', [], 400, 'The body must be a JSON object'],
    ['null', 'null', 400, 'The body must be a JSON object'],
    ['no from_number', without('from_number'), 400, 'from_number is required'],
    ['no to_number', without('to_number'), 400, 'to_number is required'],
    ['no uuid', without('uuid'), 400, 'uuid is required'],
    ['an empty uuid', aCall({ uuid: ' ' }), 400, 'uuid must be a text'],
    ['a uuid that is a number', aCall({ uuid: 7 }), 400, 'uuid must be a text'],
    ['a to_number that is a number', aCall({ to_number: 9876543210 }), 400, 'to_number must be a text'],
    ['nine digits', aCall({ to_number: '987654321' }), 400, /^to_number must have 10 digits/],
    ['eleven digits', aCall({ to_number: '09876543210' }), 400, /^to_number must have 10 digits/],
    ['91 without a plus', aCall({ to_number: '919876543210' }), 400, /^to_number must have 10 digits/],
    ['another country', aCall({ to_number: '+19876543210' }), 400, /^to_number must have 10 digits/],
    ['spaces in a number', aCall({ to_number: '98765 43210' }), 400, /^to_number must have 10 digits/],
    ['no agent', without('crm_username'), 400, 'One of crm_username and agent_number is required'],
    ['both agents', aCall({ agent_number: '0100000001' }), 400, 'crm_username and agent_number exclude each other'],
    ['an unknown crm_username', aCall({ crm_username: 'agent.999' }), 400, /^crm_username is not an agent/],
    ['an agent who left', aCall({ crm_username: 'agent.103' }), 400, /^crm_username is not an agent/],
    [
      'an unknown agent_number',
      { ...without('crm_username'), agent_number: '9876543210' },
      400,
      /^agent_number is not an agent/,
    ],
    [
      'an agent_number that is none',
      { ...without('crm_username'), agent_number: 'agent.100' },
      400,
      /^agent_number must have 10 digits/,
    ],
    ['an unknown caller ID', aCall({ from_number: '919800000000' }), 400, /^from_number is not a caller ID/],
    ['a caller ID without 91', aCall({ from_number: '0200000001' }), 400, /^from_number is not a caller ID/],
    ['recording as a text', aCall({ recording: 'false' }), 400, 'recording must be true or false'],
    ['no time to ring', aCall({ max_ring_time: 0 }), 400, /^max_ring_time must be a whole number/],
    ['a time before now', aCall({ max_ring_time: -5 }), 400, /^max_ring_time must be a whole number/],
    ['half a second', aCall({ max_ring_time: 0.5 }), 400, /^max_ring_time must be a whole number/],
    ['a time as a text', aCall({ max_ring_time: '30' }), 400, /^max_ring_time must be a whole number/],
    ['the platform', aCall({ to_number: '9876555011' }), 502, 'Telephony platform could not queue the call'],
  ])('%s', async (_what, body, status, message) => {
    const served = await listening();
    const told = await ask(served, '/calls', { method: 'POST', body });
    expect([told.status, told.body]).toEqual([status, { status: 'error', message: expect.stringMatching(message) }]);
    expect(served.simulator.account.count({ from: 0, to: Number.POSITIVE_INFINITY })).toBe(0);
  });
});

describe('the key', () => {
  test.each([
    ['none', null, 401],
    ['one that is too short', 'abc', 401],
    ['one that says it is invalid', 'invalid-key-1', 401],
    ['one that says it is expired', 'expired-key-1', 401],
    ['one that is blocked', 'blocked-key-1', 403],
    ['any other', 'any-other-key', 200],
  ])('%s', async (_what, key, status) => {
    const served = await listening();
    expect((await ask(served, '/calls', { body: aCall(), key })).status).toBe(status);
  });

  test('comes before everything else', async () => {
    const served = await listening({ switches: { 'origin.rule': 'ip', 'origin.allowed': '10.0.0.1' } });
    expect((await ask(served, '/calls', { body: '{', key: null })).status).toBe(401);
    expect((await ask(served, '/calls', { body: '{' })).status).toBe(403);
  });

  test.each([
    ['/health', 200],
    ['/CRM_API/health', 200],
    ['/calls/5deb67aa-d54d-4536-9a25-a29813b3bddd', 401],
    ['/recordings/crm_none.wav', 404],
  ])('%s answers a wrong key with %i', async (path, status) => {
    expect((await ask(await listening(), path, { key: 'invalid-key-1' })).status).toBe(status);
    expect((await ask(await listening(), path, { key: null })).status).toBe(status);
  });
});

describe('the origin', () => {
  test.each([
    ['ip', '127.0.0.1,::1,::ffff:127.0.0.1', {}, 200],
    ['ip', '10.0.0.1', {}, 403],
    ['origin-header', 'https://crm.example', { Origin: 'https://crm.example' }, 200],
    ['origin-header', 'https://crm.example', { Origin: 'https://other.example' }, 403],
    ['origin-header', 'https://crm.example', {}, 403],
  ] as const)('%s of %s', async (rule, allowed, headers, status) => {
    const served = await listening({ switches: { 'origin.rule': rule, 'origin.allowed': allowed } });
    expect((await ask(served, '/calls', { body: aCall(), headers })).status).toBe(status);
  });
});

describe('takes', () => {
  test.each([
    ['+91', { to_number: '+919876555000' }, {}],
    ['91 where that is allowed', { to_number: '919876555000' }, { 'numbers.lenient': true }],
    ['a leading 0 where that is allowed', { to_number: '09876555000' }, { 'numbers.lenient': true }],
    ['null for what may be left out', { recording: null, max_ring_time: null, agent_number: null }, {}],
    ['an agent by telephone', { crm_username: undefined, agent_number: '+910100000003' }, {}],
    [
      'any telephone where that is allowed',
      { crm_username: undefined, agent_number: '9123456789' },
      { 'agents.unlisted': true },
    ],
    ['fields that it does not know', { campaign: 'spring' }, {}],
  ])('%s', async (_what, over, switches) => {
    const served = { simulator: aCloudDialer({ switches }) };
    const id = await place(served, over);
    await served.simulator.clock.advance(15);
    const { body } = await ask(served, `/calls/${id}`);
    expect(body).toMatchObject({ call_id: id, call_status: 'ANSWER', uuid: aCall().uuid });
    expect(body.legs[1]).toEqual({ role: 'destination', number: '9876555000', status: 'JOINED' });
  });
});

test('a uuid may come twice, and is refused only where it must be unique', async () => {
  const served = { simulator: aCloudDialer() };
  expect(await place(served)).not.toBe(await place(served));
  const strict = { simulator: aCloudDialer({ switches: { 'uuid.unique': true } }) };
  await place(strict);
  expect((await ask(strict, '/calls', { body: aCall() })).body.message).toBe('uuid has been used before');
});

test.each([
  ['json', 'application/json', /^\{"status":"error"/],
  ['empty', null, /^$/],
  ['html', 'text/html; charset=utf-8', /^<!doctype html>/],
] as const)('refusals may have a body of the kind %s', async (form, type, text) => {
  const told = await ask(await listening({ switches: { 'errors.body': form } }), '/calls', { body: {} });
  expect([told.status, told.headers.get('content-type')]).toEqual([400, type]);
  expect(told.text).toMatch(text);
});

test.each([
  ['an unknown path', '/call', 'GET', 404],
  ['a list of calls, which there is not', '/calls', 'GET', 405],
  ['another method', '/health', 'DELETE', 405],
  ['an id that is none', '/calls/1', 'GET', 404],
  ['an id that was made up', '/calls/5deb67aa-d54d-4536-9a25-a29813b3bddd', 'GET', 404],
])('%s', async (_what, path, method, status) => {
  expect((await ask({ simulator: aCloudDialer() }, path, { method })).status).toBe(status);
});

test('there is no limit, unless one is asked for', async () => {
  const free = { simulator: aCloudDialer() };
  const many = async (served: typeof free) => {
    const told = [];
    for (let nth = 0; nth < 30; nth += 1) told.push((await ask(served, '/calls/none')).status);
    return told;
  };
  expect(new Set(await many(free))).toEqual(new Set([404]));
  const limited = { simulator: aCloudDialer({ limits: { requests: 20, seconds: 10 } }) };
  expect(await many(limited)).toEqual([...Array(20).fill(404), ...Array(10).fill(429)]);
  const { headers, body } = await ask(limited, '/calls/none');
  expect([headers.get('retry-after'), body.status]).toEqual(['10', 'error']);
  expect((await ask(limited, '/health')).status).toBe(200);
  await limited.simulator.clock.advance(10);
  expect((await ask(limited, '/calls/none')).status).toBe(404);
});
