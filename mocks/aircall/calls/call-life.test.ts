import { expect, test } from 'vitest';
import type { WorldCall } from '../../world/index.js';
import { type Aircall, anAircall, ask, DAY, NOON, unlimited } from '../fixtures.js';
import { callIds } from '../objects/ids.js';

type Fits = (call: WorldCall) => boolean;

function nextCall(aircall: Aircall, fits: Fits): WorldCall {
  const call = [...aircall.account.world.between(NOON + 1, NOON + 2 * DAY)].find(fits);
  if (call === undefined) throw new Error('there is no such call');
  return call;
}

const told = async (aircall: Aircall, { index }: WorldCall, query = '') =>
  (await ask(aircall, `/v1/calls/${callIds.of(index)}${query}`)).json.call;

const aLive = () => anAircall({ calls: 3_000, switches: unlimited });

test('a call is unknown before it begins, rings, is answered, and is done', async () => {
  const live = aLive();
  const call = nextCall(
    live,
    (each) => each.legs.length === 1 && each.direction === 'incoming' && each.talkSeconds > 9,
  );
  const { answeredAt = 0, startedAt, endedAt } = call;
  const path = `/v1/calls/${callIds.of(call.index)}`;
  expect((await ask(live, path)).json).toMatchObject({ error: 'Not Found', troubleshoot: 'Check ID of the resource' });

  await live.clock.set(startedAt);
  const ringing = {
    status: 'initial',
    started_at: startedAt,
    answered_at: null,
    ended_at: null,
    duration: 0,
    user: null,
  };
  expect(await told(live, call)).toMatchObject({ ...ringing, missed_call_reason: null, recording: null });
  await live.clock.set(answeredAt);
  const going = { status: 'answered', answered_at: answeredAt, ended_at: null, duration: 0, user: expect.any(Object) };
  expect(await told(live, call)).toMatchObject(going);
  await live.clock.set(endedAt);
  const done = { status: 'done', answered_at: answeredAt, ended_at: endedAt, duration: endedAt - startedAt };
  expect(await told(live, call)).toMatchObject({ ...done, missed_call_reason: null });
  await live.close();
});

test('a recording is there some seconds after the end, under a link that is new each second', async () => {
  const live = aLive();
  const call = nextCall(live, (each) => each.talkSeconds > 0 && each.recorded && each.recordingDelaySeconds > 4);
  await live.clock.set(call.endedAt + call.recordingDelaySeconds - 1);
  expect(await told(live, call)).toMatchObject({ recording: null, asset: null });
  await live.clock.advance(1);
  const first = await told(live, call);
  expect(first.recording).toMatch(
    /^http:\/\/127\.0\.0\.1:4010\/storage\/\w+\/recordings\/\d+\.mp3\?X-Amz-Date=\d{8}T\d{6}Z/,
  );
  expect(first.recording).toContain('X-Amz-Expires=600&');
  expect(first).toMatchObject({
    voicemail: null,
    recording_short_url: null,
    asset: expect.stringContaining('/recording'),
  });
  await live.clock.advance(1);
  expect((await told(live, call)).recording).not.toBe(first.recording);
  expect((await told(live, call, '?fetch_short_urls=true')).recording_short_url).toContain('/short/');
  await live.close();
});

test.each([
  [
    'a missed one has a reason and no agent',
    (call: WorldCall) => call.direction === 'incoming' && call.disposition === 'missed',
    {
      missed_call_reason: expect.any(String),
      user: null,
      recording: null,
      voicemail: null,
    },
  ],
  [
    'a voicemail is a missed call with a file',
    (call: WorldCall) => call.disposition === 'voicemail',
    {
      missed_call_reason: expect.any(String),
      recording: null,
      voicemail: expect.stringContaining('/voicemails/'),
    },
  ],
  [
    'an outbound one that nobody takes has an agent and no reason',
    (call: WorldCall) => call.direction === 'outgoing' && call.disposition === 'missed',
    {
      missed_call_reason: null,
      user: expect.any(Object),
      answered_at: null,
      recording: null,
    },
  ],
  [
    'one that was handed on names both agents',
    (call: WorldCall) => call.legs.length > 1,
    {
      transferred_by: expect.any(Object),
      transferred_to: expect.any(Object),
    },
  ],
  [
    'a caller may have hidden the number',
    (call: WorldCall) => call.client === undefined,
    {
      raw_digits: 'anonymous',
      country_code_a2: null,
      contact: null,
    },
  ],
] satisfies [string, Fits, object][])('%s', async (_sentence, fits, expected) => {
  const live = aLive();
  const call = nextCall(live, fits);
  await live.clock.set(call.endedAt + 1_000);
  expect(await told(live, call, '?fetch_contact=true')).toMatchObject({ status: 'done', ...expected });
  await live.close();
});

test('an outbound call has no teams: null by the tutorial, an empty list as measured', async () => {
  for (const [profile, teams] of [
    ['legacy', null],
    ['current', []],
  ] as const) {
    const live = anAircall({ profile, switches: unlimited });
    const { json } = await ask(live, '/v1/calls/search?direction=outbound');
    expect(json.calls.map((call: { teams: unknown }) => call.teams)).toEqual(json.calls.map(() => teams));
    const inbound = await ask(live, '/v1/calls/search?direction=inbound');
    expect(inbound.json.calls.every((call: { teams: unknown[] }) => call.teams.length === 1)).toBe(true);
    await live.close();
  }
});

test('a contact is told when asked for, if it was there when the call happened', async () => {
  const live = aLive();
  const { json } = await ask(live, '/v1/calls?fetch_contact=true&per_page=50&order=desc');
  const plain = await ask(live, '/v1/calls?per_page=50&order=desc');
  expect(plain.json.calls.filter(({ contact }: { contact: unknown }) => contact !== null)).toEqual([]);
  const contacts = json.calls.filter(({ contact }: { contact: unknown }) => contact !== null);
  expect(contacts.length).toBeGreaterThan(10);
  expect(contacts.length).toBeLessThan(50);
  for (const { contact, started_at } of contacts) expect(contact.created_at).toBeLessThanOrEqual(started_at);
  await live.close();
});

test('calls of an agent who has left have none', async () => {
  const gone = anAircall({ calls: 2_000, switches: unlimited });
  const left = gone.account.operators.find(({ active }) => !active);
  const call = [...gone.account.between({ from: 0, to: NOON })].find(
    (each) => each.legs.at(-1)?.operator === left?.index,
  );
  if (call === undefined) throw new Error('nobody left');
  expect(await told(gone, call)).toMatchObject({ user: null, answered_at: call.answeredAt });
  const kept = anAircall({ calls: 2_000, switches: { ...unlimited, 'calls.deletedUser': 'kept' } });
  expect((await told(kept, call)).user).toMatchObject({ name: left?.name });
  await gone.close();
  await kept.close();
});
