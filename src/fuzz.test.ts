import { expect, onTestFinished, test } from 'vitest';
import { createReference } from '../mocks/callaider/index.js';
import type { Evidence } from '../schemas/evidence.js';
import type { Report } from '../schemas/report.js';
import { callaider } from '../suites/index.js';
import { runSuite } from './engine/run.js';
import { capFor, defaults, type Settings } from './engine/settings.js';
import { judgeEvidence } from './replay/judge-evidence.js';

const SECRET = 'fuzz-Key-4b1d7E';
/** An afternoon: windows on it are the same whenever the tests run. */
const NOW = Date.UTC(2026, 10, 20, 15) / 1000;
const RUNS = 60;

/** A provider whose clock is set, so that two runs meet the same account. */
async function provider(faults: readonly string[] = []): Promise<string> {
  const reference = createReference({ secret: SECRET, calls: 400, now: NOW, faults });
  onTestFinished(() => reference.close());
  const { url } = await reference.listen({ port: 0 });
  return url;
}

const fuzz = (target: string, over: Partial<Settings> = {}) =>
  runSuite(callaider, {
    ...defaults,
    target,
    secret: SECRET,
    seed: 1,
    window: { from: NOW - 7 * 86_400, to: NOW - 3600 },
    only: ['fuzz'],
    fuzz: RUNS,
    maxRequests: capFor('standard', RUNS),
    keepWhole: true,
    ...over,
  });

const bodiesOf = ({ exchanges }: Report): readonly (string | undefined)[] =>
  exchanges.filter(({ observation }) => observation === 'fuzz/requests').map(({ request }) => request.body?.text);

test.each([
  ['a right API', []],
  ['a wrong one, whose failure is made smaller', ['operators-need-sorting']],
])('the same seed sends the same bytes to %s', async (_sentence, faults) => {
  const url = await provider(faults);
  const [one, other] = [await fuzz(url), await fuzz(url)];
  expect(bodiesOf(one.report).length).toBeGreaterThan(10);
  expect(bodiesOf(other.report)).toEqual(bodiesOf(one.report));
  expect(other.report.results).toEqual(one.report.results);
  const another = await fuzz(url, { seed: 2 });
  expect(bodiesOf(another.report)).not.toEqual(bodiesOf(one.report));
});

test.each([
  ['of a right API', [], {}],
  ['of a failure', ['operators-need-sorting'], {}],
  ['of calls that come and go', ['rows-come-and-go'], {}],
  ['of a run that reached its cap', [], { maxRequests: 60 }],
])('evidence judged again gives the same report: %s', async (_sentence, faults, settings) => {
  const { report, evidence } = await fuzz(await provider(faults), settings);
  const again = await judgeEvidence(callaider, JSON.parse(JSON.stringify(evidence)) as Evidence);
  const { rejudged: _rejudged, ...rest } = again;
  expect(rest).toEqual(report);
  expect(again.results).toHaveLength(6);
});

test('a run that reached its cap sends no more, and passes nothing', async () => {
  const { report } = await fuzz(await provider(), { maxRequests: 60 });
  expect(report.summary).toMatchObject({ verdict: 'inconclusive', requests: 60, counts: { pass: 0, fail: 0 } });
});

test('the finding names its exchange, with a command that shows it', async () => {
  const { report } = await fuzz(await provider(['operators-need-sorting']));
  const failed = report.results.find(({ verdict }) => verdict === 'fail');
  const shown = report.exchanges.find(({ id }) => id === failed?.findings[0]?.exchange);
  expect(failed?.findings[0]?.message).toMatch(/--fuzz 60 --seed 1 --from 1794582000 --to 1795183200 repeats it/);
  expect(shown?.curl).toContain(shown?.request.body?.text);
});

test('without --fuzz nothing of it is asked or judged', async () => {
  const { report } = await fuzz(await provider(), { fuzz: undefined, only: ['relations', 'calls'] });
  expect(report.results.filter(({ area }) => area === 'fuzz')).toEqual([]);
  expect(bodiesOf(report)).toEqual([]);
});
