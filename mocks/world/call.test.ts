import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aWorld, firstCalls, someIndex, someOptions } from './fixtures.js';
import type { WorldCall } from './types.js';
import { createWorld } from './world.js';

const anyCall = someOptions.chain((options) =>
  someIndex(options.calls).map((index) => ({ options, call: createWorld(options).callAt(index) })),
);

test('times are whole seconds in their order, and add up', () => {
  fc.assert(
    fc.property(anyCall, ({ call }) => {
      const { startedAt, answeredAt, endedAt, talkSeconds, voicemailSeconds } = call;
      for (const time of [startedAt, answeredAt ?? 0, endedAt, talkSeconds])
        expect(Number.isSafeInteger(time)).toBe(true);
      expect(endedAt - startedAt).toBeGreaterThanOrEqual(talkSeconds + voicemailSeconds);
      if (answeredAt === undefined) return;
      expect(answeredAt).toBeGreaterThanOrEqual(startedAt);
      expect(endedAt).toBe(answeredAt + talkSeconds);
    }),
    { numRuns: 2_000 },
  );
});

test('what a call has fits how it ended', () => {
  fc.assert(
    fc.property(anyCall, ({ call }) => {
      const answered = call.disposition === 'answered';
      expect(call.answeredAt !== undefined).toBe(answered);
      expect(call.legs.length > 0).toBe(answered);
      expect(call.voicemailSeconds > 0).toBe(call.disposition === 'voicemail');
      if (!answered) expect(call).toMatchObject({ talkSeconds: 0, issueResolved: false, qualityScore: 0 });
      if (call.disposition === 'voicemail') expect(call).toMatchObject({ direction: 'incoming', recorded: true });
      if (call.recorded) expect(call.talkSeconds + call.voicemailSeconds).toBeGreaterThan(0);
      if (call.direction === 'outgoing') expect(call.client).toBeDefined();
    }),
    { numRuns: 2_000 },
  );
});

test('legs lie inside the talk, in order, and end with whoever talked last', () => {
  fc.assert(
    fc.property(anyCall, ({ call }) => {
      let after = call.answeredAt ?? call.endedAt;
      for (const leg of call.legs) {
        expect(leg.from).toBeGreaterThanOrEqual(after);
        expect(leg.to).toBeGreaterThanOrEqual(leg.from);
        after = leg.to;
      }
      if (call.legs.length > 0) {
        expect(call.legs[0]?.from).toBe(call.answeredAt);
        expect(call.legs.at(-1)).toMatchObject({ operator: call.operator, to: call.endedAt });
      }
    }),
    { numRuns: 2_000 },
  );
});

test('nobody hands a call to themselves, and no leg of a transfer is empty', () => {
  for (const { legs } of firstCalls(aWorld({ operators: 2 }), 3_000)) {
    for (const [at, leg] of legs.entries()) {
      expect(leg.operator).not.toBe(legs[at - 1]?.operator);
      if (legs.length > 1) expect(leg.to).toBeGreaterThan(leg.from);
    }
  }
});

test('everything a call points to is there, and operators who left take no more calls', () => {
  fc.assert(
    fc.property(anyCall, ({ options, call }) => {
      const { operators, lines, clientAt } = createWorld(options);
      for (const index of [call.operator, ...call.legs.map(({ operator }) => operator)]) {
        expect(operators[index]).toBeDefined();
        expect(operators[index]?.leftAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(call.startedAt);
      }
      expect(lines[call.line]?.team).toBe(operators[call.operator]?.team);
      if (call.client !== undefined) expect(clientAt(call.client).index).toBe(call.client);
      expect(call.direction).toBe(options.only ?? call.direction);
      expect(call.qualityScore).toBeLessThanOrEqual(100);
    }),
    { numRuns: 2_000 },
  );
});

function share(calls: readonly WorldCall[], is: (call: WorldCall) => boolean): number {
  return calls.filter(is).length / calls.length;
}

test('the numbers are those of an ordinary office', () => {
  const calls = firstCalls(aWorld({ calls: 10_000 }), 10_000);
  const incoming = calls.filter(({ direction }) => direction === 'incoming');
  const talks = calls
    .flatMap((call) => (call.answeredAt === undefined ? [] : [call.talkSeconds]))
    .sort((a, b) => a - b);

  expect(share(calls, ({ direction }) => direction === 'incoming')).toBeCloseTo(0.65, 1);
  expect(share(incoming, ({ disposition }) => disposition === 'answered')).toBeCloseTo(0.72, 1);
  expect(share(calls, ({ legs }) => legs.length > 1)).toBeCloseTo(0.06, 1);
  expect(share(calls, ({ client }) => client === undefined)).toBeLessThan(0.06);
  expect(talks[(talks.length / 2) | 0]).toBeGreaterThan(120);
  expect(talks[(talks.length / 2) | 0]).toBeLessThan(180);
  expect(talks[(talks.length * 0.95) | 0]).toBeGreaterThan(1_000);
});

test('busy operators have more calls, and some clients call again and again', () => {
  const world = aWorld({ calls: 20_000 });
  const calls = firstCalls(world, 20_000);
  const active = world.operators.filter(({ active }) => active).toSorted((a, b) => a.weight - b.weight);
  const countOf = (index: number | undefined) => calls.filter(({ operator }) => operator === index).length;
  expect(countOf(active.at(-1)?.index)).toBeGreaterThan(2 * countOf(active[0]?.index));
  expect(share(calls, ({ client }) => (client ?? 800) < 80)).toBeGreaterThan(0.25);
  expect(new Set(calls.map(({ client }) => client)).size).toBe(801);
});
