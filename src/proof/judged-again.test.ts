import { describe, expect, test } from 'vitest';
import { createReference, faults } from '../../mocks/callaider/index.js';
import type { Evidence } from '../../schemas/evidence.js';
import type { Report } from '../../schemas/report.js';
import { callaider } from '../../suites/index.js';
import { runSuite } from '../engine/run.js';
import { defaults, type Settings } from '../engine/settings.js';
import { type Judging, judgeEvidence } from '../replay/judge-evidence.js';
import { clockFor } from '../selftest/check-reference.js';
import { SEED } from './prove.js';

const SECRET = 'proof-Key-7f3a9C';

interface Subject {
  readonly personality?: string;
  readonly faults?: readonly string[];
}

/** A run over loopback, and the evidence of it as a file holds it. */
async function record(subject: Subject, settings: Partial<Settings> = {}): Promise<{ report: Report; text: string }> {
  const secret = settings.secret ?? SECRET;
  const { moment, now } = clockFor(SEED);
  const provider = createReference({ secret, calls: 400, seed: SEED, now: moment, ...subject });
  const { url, close } = await provider.listen({ port: 0 });
  try {
    const run = { ...defaults, target: url, secret, seed: SEED, keepWhole: true, ...settings };
    const { report, evidence } = await runSuite(callaider, run, { now });
    return { report, text: JSON.stringify(evidence) };
  } finally {
    await close();
  }
}

async function expectSame({ report, text }: { report: Report; text: string }): Promise<void> {
  const again = await judgeEvidence(callaider, JSON.parse(text) as Evidence);
  const verdicts = ({ results }: Report) => Object.fromEntries(results.map(({ rule, verdict }) => [rule, verdict]));
  expect(verdicts(again)).toEqual(verdicts(report));
  const { rejudged, ...rest } = again;
  expect(rejudged?.recordedBy).toBe(report.tool.version);
  expect(rest).toEqual(report);
}

const personalities = [
  'recommended',
  'fallback',
  'no-schema',
  'empty-account',
  'path-prefix',
  'rate-limited',
  'gzip',
  'chunked',
  'polite-500',
  'trims-key',
  'no-recordings',
  'loose-text',
];

const sample = [
  'any-key-accepted',
  'connection-remembered',
  'key-in-query-accepted',
  'key-in-body-accepted',
  'key-case-ignored',
  'last-key-wins',
  'wrong-key-is-forbidden',
  'refusal-names-unknown-calls',
  'contacts-bare-array',
  'contact-ids-per-request',
  'contacts-crash',
  'contacts-not-routed',
  'health-flaps',
  'health-not-routed',
  'schema-changes',
  'schema-redirects',
  'byte-order-mark',
  'windows-1252',
  'gzip-in-name-only',
  'not-a-number',
  'key-echoed',
  'letters-lost',
  'rows-come-and-go',
  'recording-link-needs-key',
  'recording-link-expired',
  'recording-cut-off',
  'recordings-stumble',
  'unknown-recording-gets-link',
];

describe.concurrent(`evidence judged again gives the same report (seed ${SEED})`, () => {
  test.each(personalities)(
    'of %s',
    async (personality) => {
      const run = await record({ personality });
      expect(run.text).not.toContain(SECRET);
      await expectSame(run);
    },
    90_000,
  );

  test.each(sample)('of %s', async (name) => {
    const fault = faults.find((known) => known.name === name);
    const run = await record({ faults: [name], ...(fault?.on === undefined ? {} : { personality: fault.on }) });
    expect(run.report.results.some(({ verdict }) => verdict === 'fail' || verdict === 'warn')).toBe(true);
    expect(run.text).not.toContain(SECRET);
    await expectSame(run);
  });

  test.each<[string, Partial<Settings>]>([
    ['of a quick run', { depth: 'quick' }],
    ['of some rules', { only: ['recording', 'GEN-5'], skip: ['recording/is-audio'] }],
    ['of a run that reached its cap', { maxRequests: 30 }],
    ['with a key of hex digits', { secret: '0123456789abcdef0123456789abcdef' }],
    ['with a key of words', { secret: 'correct-horse' }],
    ['with a key outside ASCII', { secret: 'ключ-доступа-2026-длинный-длинный-длинный' }],
    ['with a long key', { secret: 'LongKey9'.repeat(30) }],
    ['with a key of digits', { secret: '98765432109876543210' }],
  ])('%s', async (_sentence, settings) => {
    await expectSame(await record({}, settings));
  });

  test('a key that is a word of the data makes the run unclear, never wrong', async () => {
    const { report, text } = await record({}, { secret: 'incoming' });
    const again = await judgeEvidence(callaider, JSON.parse(text) as Evidence);
    const reds = ({ results }: Report) =>
      results.flatMap(({ rule, verdict }) => (verdict === 'fail' || verdict === 'error' ? [rule] : []));
    expect(reds(again)).toEqual(reds(report));
    expect(again.summary.counts.inconclusive).toBeGreaterThan(report.summary.counts.inconclusive);
  });

  test('what is asked of it in another way is judged in that way', async () => {
    const { text } = await record({ faults: ['contacts-bare-array'], personality: 'empty-account' });
    const evidence = JSON.parse(text) as Evidence;
    const verdict = async (judging: Judging = {}) =>
      (await judgeEvidence(callaider, evidence, judging)).summary.verdict;
    expect(await verdict()).toBe('nonconformant');
    expect(await verdict({ only: ['health'] })).toBe('conformant');
    expect(await verdict({ skip: ['contacts'] })).toBe('inconclusive');
    expect(await verdict({ skip: ['contacts'], allowEmpty: true })).toBe('conformant');
  });
});
