import { describe, expect, test } from 'vitest';
import type { Report } from '../../schemas/report.js';
import { reds } from '../selftest/check-reference.js';
import { fits, type KeptCall, rowOf } from './fixtures.adapter.js';
import type { CallyzerReading } from './fixtures.callyzer-source.js';
import { type AircallSetting, DAY, NOON, overAircall, overCallyzer } from './fixtures.truth-runs.js';

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
