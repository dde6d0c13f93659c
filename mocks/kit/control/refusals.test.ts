import { expect, test } from 'vitest';
import { createSimulator } from '../create-simulator.js';
import { aSimulator, NOON } from '../fixtures.js';
import { toy } from '../fixtures.toy.js';
import { control } from './fixtures.js';

const wrong: readonly (readonly [string, string, unknown, string, string])[] = [
  ['POST', '/clock', '', 'The body is empty', '{"advance":"2h30m"}'],
  ['POST', '/clock', '{', 'The body is not JSON', '{"advance":"2h30m"}'],
  ['POST', '/clock', [], '[] is not an object', '{"advance":"2h30m"}'],
  ['POST', '/clock', { advence: 1 }, 'There is no field "advence"', 'There are: advance'],
  ['POST', '/clock', { advance: 'soon' }, '"advance" cannot be "soon"', '2h30m'],
  ['POST', '/clock', { advance: -1 }, '"advance" cannot be -1', 'from 0 on'],
  ['POST', '/clock', { advance: 1, set: 2 }, 'advance and set cannot go together', 'one of them'],
  ['POST', '/clock', { set: NOON - 1 }, 'cannot go back', '/__linecheck/reset'],
  ['POST', '/clock', { set: NOON * 1000 }, 'a century ahead', 'seconds'],
  ['POST', '/clock', { set: 'tomorrow' }, '"set" cannot be "tomorrow"', 'ISO 8601'],
  ['POST', '/clock', { scale: 0 }, '"scale" cannot be 0', '"paused":true'],
  ['POST', '/clock', { paused: 'yes' }, '"paused" cannot be "yes"', 'true or false'],
  ['PUT', '/faults', { name: 'hang' }, 'The body is not a list', '[] switches all off'],
  ['PUT', '/faults', [{}], 'A fault has no name', '"name"'],
  ['PUT', '/faults', [{ name: 'hangs' }], 'There is no fault "hangs"', 'Did you mean "hang"?'],
  ['PUT', '/faults', [{ name: 'hang', options: [] }], '[] is not an object', 'such as'],
  ['PUT', '/faults', [{ name: 'hang', nth: 'first' }], '"nth" cannot be "first"', 'a number'],
  ['POST', '/faults', [], '[] is not an object', '"name"'],
  ['POST', '/faults', { name: 'hangs' }, 'There is no fault "hangs"', 'Did you mean "hang"?'],
  ['DELETE', '/faults/hangs', undefined, 'There is no fault "hangs"', 'Did you mean "hang"?'],
  ['POST', '/webhooks', { url: 'https://example.com' }, 'is not on this machine', 'localhost'],
  ['POST', '/webhooks', {}, 'A target has no "url"', 'url'],
  ['DELETE', '/webhooks/x', undefined, 'There is no target "x"', 'There are: none'],
  ['POST', '/scenarios/quiet', undefined, 'There is no scenario "quiet"', 'busy-minute'],
  ['GET', '/journal?since=yesterday', undefined, '"since" cannot be "yesterday"', 'whole number'],
  ['GET', '/journal?page=2', undefined, 'There is no field "page"', 'since, limit'],
  ['PUT', '/webhooks', { url: 'http://127.0.0.1' }, 'The body is not a list', '[] removes all'],
  ['PUT', '/webhooks', [{ href: 'x' }], 'There is no field "href"', 'url'],
  ['PUT', '/webhooks', [{}], 'A target has no "url"', 'url'],
  ['PUT', '/webhooks', [{ url: 'hook' }], 'is no URL', 'http://127.0.0.1:3000/hook'],
  ['PUT', '/webhooks', [{ url: 'https://example.com' }], 'is not on this machine', 'localhost'],
  [
    'PUT',
    '/webhooks',
    [{ url: 'http://localhost', events: ['call.end'] }],
    'There is no event "call.end"',
    'call.ended',
  ],
  ['POST', '/webhooks/replay', { from: 1 }, '"from" and "to" are needed', 'Such as'],
  ['POST', '/webhooks/replay', { from: 1, to: 2, target: 'x' }, 'There is no target "x"', 'none'],
  ['POST', '/calls', { direction: 'incoming' }, '"direction" and "outcome" are needed', 'Such as'],
  ['POST', '/calls', { direction: 'in', outcome: 'missed' }, '"direction" cannot be "in"', 'incoming, outgoing'],
  ['POST', '/calls', { direction: 'outgoing', outcome: 'voicemail' }, 'leaves no voicemail', 'missed'],
  ['POST', '/calls', { direction: 'incoming', outcome: 'missed', duration: -1 }, '"duration" cannot be -1', '86400'],
  [
    'POST',
    '/calls',
    { direction: 'incoming', outcome: 'missed', operator: 'Bob' },
    'There is no operator "Bob"',
    'op-0',
  ],
  [
    'POST',
    '/calls',
    { direction: 'incoming', outcome: 'missed', client: 'Bob' },
    '"client" cannot be "Bob"',
    'anonymous',
  ],
  ['GET', '/truth', undefined, '"from" and "to" are needed', '?from='],
  ['GET', '/truth?from=1&to=2&direction=in', undefined, '"direction" cannot be "in"', 'incoming, outgoing'],
];

test.each(wrong)('%s %s with %j is refused with a hint', async (method, path, body, error, hint) => {
  const simulator = aSimulator();
  const answer = await control(simulator, path, { method, ...(body === undefined ? {} : { body }) });
  expect(answer.status).toBe(400);
  expect(answer.body).toEqual({ error: expect.stringContaining(error), hint: expect.stringContaining(hint) });
  // Nothing of a wrong body is carried out.
  expect(simulator.clock.reading()).toEqual({ now: NOON, scale: 1, paused: true });
});

test.each([
  ['GET', '/nowhere', {}, 404, '/__linecheck/clock'],
  ['DELETE', '/clock', {}, 405, 'It answers GET, POST'],
  ['GET', '/health', { 'Sec-Fetch-Site': 'cross-site' }, 403, 'curl'],
  ['GET', '/clock', { 'X-Linecheck-Tenant': '?' }, 400, 'a-token-of-8-letters'],
])('%s %s with %j is answered %4$d', async (method, path, headers, status, hint) => {
  const answer = await control(aSimulator(), path, { method, headers });
  expect(answer).toEqual({ status, body: { error: expect.any(String), hint: expect.stringContaining(hint) } });
});

test('under strict authentication the control API opens no tenant either', async () => {
  const simulator = aSimulator({ strictAuth: true });
  expect((await control(simulator, '/info', { headers: { 'X-Linecheck-Tenant': 'token-of-one' } })).status).toBe(400);
});

test('a vendor without webhooks has no targets', async () => {
  const { webhooks: _, ...rest } = toy;
  const simulator = createSimulator(rest, { now: NOON, paused: true, calls: 5 });
  const answer = await control(simulator, '/webhooks', { method: 'PUT', body: [{ url: 'http://127.0.0.1' }] });
  expect(answer).toMatchObject({ status: 400, body: { error: 'Toy Telephony sends no webhooks' } });
});
