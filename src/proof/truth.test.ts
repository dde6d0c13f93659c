import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type AircallOptions, createAircall } from '../../mocks/aircall/index.js';
import { createCallyzer } from '../../mocks/callyzer/index.js';
import type { Report } from '../../schemas/report.js';
import { callaider } from '../../suites/index.js';
import { runSuite } from '../engine/run.js';
import { defaults, type Settings } from '../engine/settings.js';
import { judgeEvidence } from '../replay/judge-evidence.js';
import { reds } from '../selftest/check-reference.js';
import { type Bends, fits, type KeptCall, rowOf, SECRET, type Source, startAdapter } from './fixtures.adapter.js';
import { aircallSource, type Reading } from './fixtures.aircall-source.js';
import { type CallyzerReading, callyzerSource } from './fixtures.callyzer-source.js';

/** 2026-01-05T12:00:00Z, a Monday: far from the real time. */
const NOON = 1_767_614_400;
const DAY = 86_400;

interface Setting {
  readonly seed?: number;
  readonly bends?: Bends;
  readonly settings?: Partial<Settings>;
}

async function check(truth: string, source: Source, { bends, settings, seed = 1 }: Setting) {
  const adapter = await startAdapter(source, bends);
  try {
    const run = { ...defaults, target: adapter.url, secret: SECRET, seed, truth, only: ['truth'], ...settings };
    return await runSuite(callaider, run);
  } finally {
    await adapter.close();
  }
}

type Simulated = ReturnType<typeof createAircall>;

interface AircallSetting extends Setting {
  readonly reading?: Reading;
  readonly options?: AircallOptions;
  readonly prepare?: (aircall: Simulated) => void;
  /** Between the adapter's reading and the check. */
  readonly meanwhile?: (aircall: Simulated) => Promise<void>;
}

/** The real check of an adapter over the real simulator, both on loopback. */
async function overAircall({ reading, options, prepare, meanwhile, seed = 1, ...setting }: AircallSetting = {}) {
  const aircall = createAircall({ seed, calls: 400, now: NOON, paused: true, limits: false, ...options });
  const { url, close } = await aircall.listen({ port: 0 });
  try {
    prepare?.(aircall);
    const right = aircallSource({ base: url, credential: aircall.default.credential }, reading);
    const calls = await right.calls();
    await meanwhile?.(aircall);
    return await check(url, { ...right, calls: async () => calls }, { seed, ...setting });
  } finally {
    await close();
    await aircall.close();
  }
}

async function overCallyzer({ reading, seed = 1, ...setting }: Setting & { readonly reading?: CallyzerReading } = {}) {
  const callyzer = createCallyzer({ seed, calls: 400, now: NOON, paused: true, limits: false });
  const { url, close } = await callyzer.listen({ port: 0 });
  try {
    const { token = '' } = partsOf(callyzer.default.credential);
    const access = { base: url, token, from: NOON - 60 * DAY, to: NOON };
    return await check(url, callyzerSource(access, reading), { seed, ...setting });
  } finally {
    await close();
    await callyzer.close();
  }
}

const partsOf = (credential: string) => ({ token: credential.replace(/^Bearer /, '') });

const passed = ({ summary }: Report): number => summary.counts.pass;

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

const all = (call: KeptCall, later: number): object => ({
  ...rowOf(call),
  startTime: call.startTime + later,
  endTime: call.endTime + later,
});
const next = <T>(list: readonly T[], one: T): T => list[(list.indexOf(one) + 1) % list.length] ?? one;

const wrong: readonly (readonly [name: string, rule: string, said: RegExp, setting: AircallSetting])[] = [
  [
    'only the first page',
    'every-call-is-there',
    /such as \d+ of 20.*: your client stopped at page 1 of 9 \(request 1\)/,
    { reading: { pages: 1 } },
  ],
  [
    'gives up at 429',
    'every-call-is-there',
    /your client was answered 429 at request 7 and never came back for the rest: it stopped at page 6 of 9/,
    {
      reading: { onRefusal: 'stop' },
      options: { limits: true, switches: { 'rate.limit': 6 } },
      meanwhile: (aircall) => aircall.clock.advance(600),
    },
  ],
  [
    'a list that shifts under it',
    'every-call-is-there',
    /your client read page \d+ \(request \d+, GET \/v1\/calls\), then the list shifted .*, and it went on with page \d+ \(request \d+, GET \/v1\/calls\): this call slid/,
    { prepare: (aircall) => void aircall.faults.add({ name: 'page-shift', options: { kind: 'delete' } }) },
  ],
  [
    'a link that ends early',
    'every-call-is-there',
    /your client stopped at page 3 of 9 \(request 3\), an answer that the fault early-null-link had bent/,
    { prepare: (aircall) => void aircall.faults.add({ name: 'early-null-link', nth: 3 }) },
  ],
  [
    'calls that it was given and lost',
    'every-call-is-there',
    /\(request \d+, GET \/v1\/calls\) gave your client this call, complete: it was lost on the way/,
    { bends: { keeps: ({ status, duration }) => status === 'over' && duration < 300 } },
  ],
  [
    'calls that came after its last look',
    'every-call-is-there',
    /the provider tells of this call since .*; your client read that time for the last time before, with page 9/,
    { meanwhile: (aircall) => aircall.clock.advance(2 * DAY) },
  ],
  [
    'no history',
    'reaches-back',
    /calls are older than anything in the answer, .*: none of the 1 lists that your client asked for is about the time of this call, its earliest from 2025-12-26/,
    { reading: { from: NOON - 10 * DAY } },
  ],
  [
    'missed calls',
    'only-completed-calls',
    /calls must not be there, such as \d+: (it was missed|nobody answered)/,
    { bends: { keeps: ({ status }) => status !== 'active' } },
  ],
  [
    'calls that go on',
    'only-completed-calls',
    /calls must not be there, such as \d+: it goes on/,
    { bends: { keeps: ({ status }) => status !== 'missed' } },
  ],
  [
    'calls twice',
    'no-call-twice',
    /rows are calls that stand there already/,
    {
      bends: {
        reads: (id) => id.replace('-2', ''),
        rows: (rows) =>
          rows.flatMap((row, index) => (index % 9 === 0 ? [row, { ...row, id: `${(row as KeptCall).id}-2` }] : [row])),
      },
    },
  ],
  [
    'calls of somebody else',
    'no-strange-call',
    /3 of \d+ calls are none of the provider's/,
    {
      bends: {
        rows: (rows) => [
          ...rows,
          ...rows.slice(0, 3).map((row) => ({
            ...row,
            id: `77${(row as KeptCall).startTime}`,
            startTime: (row as KeptCall).startTime + 5000,
            clientNumber: '+15550001111',
          })),
        ],
      },
    },
  ],
  [
    'directions turned',
    'direction-is-right',
    /calls have the other direction/,
    {
      bends: {
        row: (call) => ({ ...rowOf(call), direction: call.direction === 'incoming' ? 'outgoing' : 'incoming' }),
        fits: (call, { direction, ...asked }) =>
          fits(call, asked) && (direction == null || direction !== call.direction),
      },
    },
  ],
  [
    'local time',
    'start-is-right',
    /calls start 3,600 s too late/,
    {
      bends: {
        row: (call) => all(call, 3600),
        fits: (call, asked) => fits({ ...call, startTime: call.startTime + 3600 }, asked),
      },
    },
  ],
  [
    'a wrong end',
    'end-is-right',
    /calls end .* s too late/,
    { bends: { row: (call) => ({ ...rowOf(call), endTime: call.endTime + call.duration + 5 }) } },
  ],
  [
    'minutes begun',
    'duration-is-right',
    /calls have another duration/,
    { bends: { row: (call) => ({ ...rowOf(call), duration: Math.ceil(call.duration / 60) * 60 }) } },
  ],
  [
    'somebody else as operator',
    'operator-is-right',
    /calls name an operator who had no part in them/,
    {
      bends: {
        row(call, every) {
          const { operatorId, operatorName } = next(every, call);
          return { ...rowOf(call), operatorId, operatorName };
        },
      },
    },
  ],
  [
    'the line as client',
    'client-number-is-right',
    /calls have the number of somebody else/,
    { bends: { row: (call) => ({ ...rowOf(call), clientNumber: '+442079460000' }) } },
  ],
  [
    'a direction that is not looked at',
    'direction-filter-is-exact',
    /asked for incoming, \d+ of \d+ calls are of others/,
    { bends: { fits: (call, { direction: _ignored, ...asked }) => fits(call, asked) } },
  ],
  [
    'one operator of several',
    'operators-filter-is-exact',
    /asked for .* and .*, \d+ of \d+ calls are missing that the whole answer holds/,
    {
      bends: {
        fits: (call, { operators, ...asked }) =>
          fits(call, { ...asked, ...(operators == null ? {} : { operators: operators.slice(0, 1) }) }),
      },
    },
  ],
  [
    'five contacts',
    'operators-are-listed',
    /operators are missing, such as/,
    { bends: { contacts: (contacts) => contacts.slice(0, 5) } },
  ],
  [
    "another call's recording",
    'recording-is-of-its-call',
    /the recording of call \d+ is that of call \d+/,
    {
      bends: {
        recordingOf: (id, every) =>
          next(
            every.filter(({ status }) => status === 'over').map((call) => call.id),
            id,
          ),
      },
    },
  ],
  [
    'no recordings',
    'recordings-are-there',
    /call \d+ has a recording at the provider, and the adapter answers 404/,
    { bends: { recordingOf: () => '1' } },
  ],
];

const saidBy = ({ results }: Report, id: string): string =>
  results
    .filter(({ rule }) => rule === id)
    .flatMap(({ findings }) => findings.map(({ message }) => message))
    .join('\n');

describe('wrong adapters', () => {
  test.each(wrong)('%s: %s', async (_name, rule, said, setting) => {
    const { report } = await overAircall(setting);
    const red = reds(report);
    const own = `truth/${rule}`;
    expect(Object.keys(red)).toContain(own);
    expect(saidBy(report, own)).toMatch(said);
    expect(Object.keys(red).filter((id) => id !== own)).toEqual([]);
  });

  test.each<[string, CallyzerReading, RegExp]>([
    ['only the first page', { pages: 1 }, /your client stopped at page 1 of 4/],
    [
      'a filter too many',
      { filter: { duration_grt_than: 60 } },
      /asked with duration_grt_than=60, which leaves this call out/,
    ],
  ])('over Callyzer, %s', async (_name, reading, said) => {
    const { report } = await overCallyzer({ reading });
    expect(reds(report)['truth/every-call-is-there']).toMatch(said);
  });

  test('over Callyzer, the time of another zone', async () => {
    const { report } = await overCallyzer({ reading: { zone: 'Z' } });
    expect(reds(report)['truth/start-is-right']).toMatch(/calls start 19,800 s too late/);
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
