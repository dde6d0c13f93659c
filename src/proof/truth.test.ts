import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { callaider } from '../../suites/index.js';
import { judgeEvidence } from '../replay/judge-evidence.js';
import { reds } from '../selftest/check-reference.js';
import { type Bends, fits, rowOf } from './fixtures.adapter.js';
import { NOON, overAircall, overCallyzer, passed } from './fixtures.truth-runs.js';

describe('right adapters', () => {
  test.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    'over Aircall are told nothing (seed %d)',
    async (seed) => {
      const { report } = await overAircall({ seed });
      expect(reds(report)).toEqual({});
      expect(passed(report)).toBeGreaterThanOrEqual(15);
    },
  );

  test.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    'over Callyzer are told nothing (seed %d)',
    async (seed) => {
      const { report } = await overCallyzer({ seed });
      expect(reds(report)).toEqual({});
      expect(passed(report)).toBeGreaterThanOrEqual(15);
    },
  );

  test.each([
    ['Aircall', overAircall],
    ['Callyzer', overCallyzer],
  ] as const)('over %s, the whole contract is judged by the clock of the simulator', async (provider, over) => {
    const { report } = await over({ settings: { only: [] } });
    expect(reds(report)).toEqual({});
    expect(report.window?.to).toBe(NOON - 3600);
    expect(passed(report)).toBeGreaterThan(140);
    expect(report.scorecard?.provider).toBe(provider);
  });

  const hashed = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 24);
  const freedoms: readonly (readonly [string, Bends])[] = [
    [
      'ids with a prefix',
      { row: (call) => ({ ...rowOf(call), id: `aircall-${call.id}` }), reads: (id) => id.replace('aircall-', '') },
    ],
    ['ids of their own', { row: (call) => ({ ...rowOf(call), id: hashed(call.id) }) }],
    ['the start when it was answered', { row: (call) => ({ ...rowOf(call), startTime: call.answeredTime }) }],
    ['the talk as duration', { row: (call) => ({ ...rowOf(call), duration: call.endTime - call.answeredTime }) }],
    ['durations rounded down', { row: (call) => ({ ...rowOf(call), duration: Math.max(0, call.duration - 1) }) }],
    ['no client and no end', { row: (call) => ({ ...rowOf(call), clientNumber: undefined, endTime: undefined }) }],
    [
      'numbers without a plus sign',
      { row: (call) => ({ ...rowOf(call), clientNumber: call.clientNumber?.replace(/\D/g, '') }) },
    ],
    [
      'national numbers',
      { row: (call) => ({ ...rowOf(call), clientNumber: call.clientNumber?.replace(/^\+\d+ /, '0') }) },
    ],
    [
      'family names first',
      { row: (call) => ({ ...rowOf(call), operatorName: call.operatorName.split(' ').reverse().join(', ') }) },
    ],
    [
      'operators by e-mail',
      {
        row: (call) => ({ ...rowOf(call), operatorId: call.operatorEmail }),
        contacts: (contacts) => contacts.map((contact) => ({ ...contact, id: contact.email })),
        fits: (call, { operators, ...asked }) =>
          fits(call, asked) && (operators == null || operators.length === 0 || operators.includes(call.operatorEmail)),
      },
    ],
    [
      'operators by ids of their own',
      {
        row: (call) => ({ ...rowOf(call), operatorId: hashed(call.operatorId) }),
        contacts: (contacts) => contacts.map((contact) => ({ ...contact, id: hashed(contact.id) })),
        fits: (call, { operators, ...asked }) =>
          fits(call, asked) &&
          (operators == null || operators.length === 0 || operators.includes(hashed(call.operatorId))),
      },
    ],
    ['the newest first', { rows: (rows) => rows.toReversed() }],
    ['windows by the end of calls', { fits: (call, asked) => fits({ ...call, startTime: call.endTime }, asked) }],
    ['more fields', { row: (call) => ({ ...rowOf(call), legs: [], provider: 'aircall' }) }],
  ];

  test.each(freedoms)('%s are no mistake', async (_what, bends) => {
    const { report } = await overAircall({ bends });
    expect(reds(report)).toEqual({});
    expect(passed(report)).toBeGreaterThanOrEqual(7);
  });

  test('an adapter that is still reading is waited for', async () => {
    let asked = 0;
    const growing = (rows: readonly object[]) => {
      asked += 1;
      return asked === 1 ? rows.slice(0, 20) : rows;
    };
    const { report } = await overAircall({ bends: { rows: growing } });
    expect(reds(report)).toEqual({});
  });
});

test('links that an adapter keeps run out, and it is told by how much', async () => {
  const { report } = await overAircall({
    bends: { linkOf: ({ link }) => link },
    meanwhile: (aircall) => aircall.clock.advance(12 * 60),
  });
  expect(reds(report)).toEqual({
    'truth/recordings-are-there': expect.stringMatching(
      /the link to the recording of call \d+ answered 403 .*: the link was followed 12 minutes after the provider had issued it, and it lives 10 minutes/,
    ),
  });
});

test('judged again from evidence, offline, it says the same', async () => {
  const { report, evidence } = await overAircall({ reading: { pages: 3 }, settings: { keepWhole: true } });
  const kept = JSON.parse(JSON.stringify(evidence));
  const again = await judgeEvidence(callaider, kept);
  expect(reds(again)).toEqual(reds(report));
  expect(again.summary.counts).toEqual(report.summary.counts);
  expect(again.scorecard).toEqual(report.scorecard);
  expect(again.results.map(({ verdict }) => verdict)).toEqual(report.results.map(({ verdict }) => verdict));
});
