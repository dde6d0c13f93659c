import { expect, test } from 'vitest';
import { aDownload, aSample, wavOf } from '../../recording/fixtures.js';
import { durationFitsTimes } from './duration-fits-times.js';
import { settled, someCalls } from './fixtures.js';

const S = 1_700_000_000;

/** Calls that last `spans` seconds from start to end, with the duration that `of` gives. */
const lasting = (spans: readonly number[], of: (span: number, index: number) => unknown, perSecond = 1) =>
  settled(
    ...someCalls(spans.length, (index) => {
      const span = spans[index] ?? 0;
      return { startTime: S * perSecond, endTime: (S + span) * perSecond, duration: of(span, index) };
    }),
  );
const spans = [12, 35, 61, 185, 240, 900, 333, 47, 128, 75];

test.each<[string, ReturnType<typeof settled>, string]>([
  ['the seconds between both times', lasting(spans, (span) => span), 'pass'],
  ['the same, rounded', lasting(spans, (span, index) => span + (index % 5) - 2), 'pass'],
  ['zero in a call of two seconds', lasting([2], () => 0), 'pass'],
  ['talk time', lasting(spans, (span) => Math.floor(span * 0.7)), 'info'],
  ['a second of talk in a call of a minute', lasting([60, 60, 60, 60, 60], () => 1), 'fail'],
  ['a few seconds of talk after a long wait', lasting([300, 420, 610, 930, 1250], () => 20), 'info'],
  ['longer than the call, in one of ten', lasting(spans, (span, index) => span + (index === 3 ? 60 : 0)), 'warn'],
  ['milliseconds', lasting(spans, (span) => span * 1000), 'fail'],
  ['milliseconds of talk', lasting(spans, (span) => span * 700 + 13), 'fail'],
  ['milliseconds in nine calls of ten', lasting(spans, (span, index) => (index === 0 ? span : span * 1000)), 'fail'],
  ['milliseconds in four calls', lasting([20, 30, 40, 50], (span) => span * 1000), 'warn'],
  ['milliseconds beside times in milliseconds', lasting(spans, (span) => span * 1000, 1000), 'fail'],
  ['seconds beside times in milliseconds', lasting(spans, (span) => span, 1000), 'pass'],
  ['minutes with fractions', lasting(spans, (span) => span / 60), 'fail'],
  ['whole minutes', lasting([185, 240, 900, 333, 200, 620], (span) => Math.ceil(span / 60)), 'fail'],
  ['whole minutes of talk', lasting([185, 240, 900, 333, 200, 620], (span) => Math.round((span - 25) / 60)), 'fail'],
  ['a thousandth', lasting(spans, (span) => span / 1000), 'fail'],
  ['text', lasting(spans, (span) => `${span}`), 'skip'],
])('duration is %s: %s', (_sentence, calls, kind) => {
  expect(durationFitsTimes.judge({ calls, recordings: undefined })).toMatchObject({ kind });
});

const alone = (duration: unknown) => settled(...someCalls(9, () => ({ endTime: undefined, duration })));

test.each([
  ['minutes long', 185, 'skip'],
  ['four hours long', 14_400, 'skip'],
  ['fifty hours long', 185_000, 'info'],
])('without endTime, calls that are %s', (_sentence, duration, kind) => {
  expect(durationFitsTimes.judge({ calls: alone(duration), recordings: undefined }).kind).toBe(kind);
});

test('calls with talk time are counted', () => {
  expect(durationFitsTimes.judge({ calls: lasting(spans, (span) => span - 5), recordings: undefined })).toMatchObject({
    kind: 'info',
    findings: [{ message: expect.stringContaining('in 10 of 10 calls: talk time'), at: '/calls/0/duration' }],
  });
});

const recorded = (count: number, seconds: number, duration: number) =>
  Array.from({ length: count }, () =>
    aDownload({ bytes: wavOf(seconds) }, { sample: aSample(undefined, { duration, span: undefined }) }),
  );

test.each([
  ['five recordings of 20 s, calls of 20,000', 20_000, recorded(5, 20, 20_000), 'fail'],
  ['a little ringing in the recordings as well', 18_000, recorded(5, 20, 18_000), 'fail'],
  ['four recordings prove no unit', 20_000, recorded(4, 20, 20_000), 'info'],
  ['recordings as long as the calls', 20_000, recorded(5, 20, 20), 'info'],
  ['short recordings of calls of a likely length', 600, recorded(5, 1, 600), 'skip'],
])('without endTime: %s', (_sentence, duration, recordings, kind) => {
  expect(durationFitsTimes.judge({ calls: alone(duration), recordings }).kind).toBe(kind);
});
