import { afterAll, describe, expect, test } from 'vitest';
import type { WorldCall } from '../../world/index.js';
import { anAircall, NOON } from '../fixtures.js';
import { deedsOf } from './after-the-fact.js';
import { LONGEST_TAIL_SECONDS, lifeOf } from './lifecycle.js';
import { missedReason } from './missed.js';

const aircall = anAircall({ calls: 6_000 });
afterAll(() => aircall.close());
const tenant = aircall.default;
const { draws } = tenant.own;
const calls = [...aircall.account.between({ from: 0, to: NOON })];

const deeds: ReadonlySet<string> = new Set(['call.tagged', 'call.commented', 'call.assigned', 'call.archived']);
const aside: ReadonlySet<string> = new Set([
  ...deeds,
  'call.hold',
  'call.unhold',
  'call.ivr_option_selected',
  'call.unsuccessful_transfer',
]);

/** The story of a call without what people do in between. */
const story = (call: WorldCall): string =>
  lifeOf(call, tenant)
    .map(({ event }) => event)
    .filter((event) => !aside.has(event))
    .map((event) => event.slice('call.'.length))
    .join(' ');

const incoming = (call: WorldCall) => call.direction === 'incoming';
const reason = (call: WorldCall) => missedReason(call, draws);
const rings = '(ringing_on_agent (agent_declined )?)';

describe('the life of a call that is', () => {
  test.each<[string, (call: WorldCall) => boolean, string]>([
    [
      'inbound and answered',
      (call) => incoming(call) && call.disposition === 'answered' && call.legs.length === 1,
      `^created ${rings}{1,3}answered hungup ended( comm_assets_generated)?$`,
    ],
    [
      'inbound and missed',
      (call) => call.disposition === 'missed' && reason(call) === 'agents_did_not_answer',
      `^created ${rings}{1,3}hungup ended$`,
    ],
    [
      'missed for want of agents',
      (call) => call.disposition === 'missed' && reason(call) === 'no_available_agent',
      '^created (external_transferred )?hungup ended$',
    ],
    [
      'missed at night',
      (call) => call.disposition === 'missed' && reason(call) === 'out_of_opening_hours',
      '^created hungup ended$',
    ],
    [
      'a voicemail',
      (call) => call.disposition === 'voicemail',
      `^created ${rings}{0,3}hungup (voicemail_left ended|ended voicemail_left) comm_assets_generated$`,
    ],
    [
      'outbound and answered',
      (call) => !incoming(call) && call.disposition === 'answered' && call.legs.length === 1,
      '^created answered hungup ended( comm_assets_generated)?$',
    ],
    [
      'outbound and not answered',
      (call) => !incoming(call) && call.disposition !== 'answered',
      '^created hungup ended$',
    ],
    [
      'handed on once',
      (call) => call.legs.length === 2,
      `^created ${rings}{0,3}answered transferred ringing_on_agent answered hungup ended( comm_assets_generated)?$`,
    ],
    [
      'handed on twice',
      (call) => call.legs.length === 3,
      `^created ${rings}{0,3}answered (transferred ringing_on_agent answered ){2}hungup ended( comm_assets_generated)?$`,
    ],
    [
      'handed to an outside number',
      (call) => lifeOf(call, tenant).some(({ event }) => event === 'call.external_transferred'),
      '^created external_transferred hungup ended$',
    ],
  ])('%s', (_name, fits, pattern) => {
    const found = calls.filter(fits).map(story);
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((each) => !new RegExp(pattern).test(each))).toEqual([]);
  });
});

test('events come in order of time, between the start and the longest tail', () => {
  for (const call of calls) {
    const times = lifeOf(call, tenant).map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBe(call.startedAt);
    expect(times.at(-1)).toBeLessThanOrEqual(call.endedAt + LONGEST_TAIL_SECONDS);
  }
});

test('ended comes half a minute after hungup', () => {
  for (const call of calls.slice(0, 500)) {
    const at = new Map(lifeOf(call, tenant).map(({ event, at }) => [event, at]));
    expect([at.get('call.hungup'), at.get('call.ended')]).toEqual([call.endedAt, call.endedAt + 30]);
  }
});

test('what people do with calls happens at all times, also hours after the end', () => {
  const after = calls.flatMap((call) => deedsOf(call, draws, 12).map(({ at }) => at - call.endedAt));
  expect(after.length).toBeGreaterThan(2_000);
  expect(Math.min(...after)).toBeLessThan(0);
  expect(Math.max(...after)).toBeGreaterThan(3 * 3_600);
});

test('hold comes before unhold, and both while somebody talks', () => {
  const held = calls.map((call) => ({
    call,
    life: lifeOf(call, tenant).filter(({ event }) => event.endsWith('hold')),
  }));
  const some = held.filter(({ life }) => life.length > 0);
  expect(some.length).toBeGreaterThan(50);
  for (const { call, life } of some) {
    expect(life.map(({ event }) => event)).toEqual(['call.hold', 'call.unhold']);
    expect(life[0]?.at).toBeGreaterThanOrEqual(call.answeredAt ?? Infinity);
    expect(life[1]?.at).toBeLessThanOrEqual(call.endedAt);
  }
});
