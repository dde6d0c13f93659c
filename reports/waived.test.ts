import { expect, test } from 'vitest';
import { aFailure, aReport, aResult } from '../schemas/fixtures.js';
import type { Report } from '../schemas/report.js';
import { type Format, formats, reporters } from './index.js';

const waived = { owner: 'telephony team', reason: 'numeric for now', expires: '2026-12-31' };
const waiver = { rule: 'contacts/id-is-string', ...waived };
const none = { used: [], unused: [], expired: [], stale: [], idle: [] };

/** A run whose only failure is waived, as `check` reports it. */
function aWaivedRun(over: Partial<Report> = {}): Report {
  const results = [aResult({ rule: 'a/holds' }), aFailure({ waived })];
  const { summary } = aReport({ results });
  return aReport({
    results,
    summary: { ...summary, verdict: 'conformant', reason: 'a rule that fails is waived' },
    waivers: { ...none, used: [{ ...waiver, findings: 3 }] },
    ...over,
  });
}

const text = async (format: Format, report: Report) =>
  (await reporters[format]())(report, { width: 200, color: false });

test.each(formats)('%s tells who answers for a failure, why and until when', async (format) => {
  const told = await text(format, aWaivedRun());
  for (const part of ['telephony team', 'numeric for now', '2026-12-31']) expect(told).toContain(part);
});

test.each<[Format, RegExp]>([
  ['pretty', /^FAIL/m],
  ['junit', /<failure/],
  ['github', /^::error/m],
  ['markdown', /FAIL</],
  ['html', /Do this first[\s\S]*contacts\/id-is-string[\s\S]*class="counts"/],
  ['html', />1<\/span><span class="label">Failed/],
])('%s does not call it a failure', async (format, failure) => {
  expect(await text(format, aReport({ results: [aFailure()] }))).toMatch(failure);
  expect(await text(format, aWaivedRun())).not.toMatch(failure);
});

test('SARIF suppresses its alert', async () => {
  const log = JSON.parse(await text('sarif', aWaivedRun())) as { runs: { results: { suppressions?: unknown[] }[] }[] };
  expect(log.runs[0]?.results[0]?.suppressions).toEqual([
    {
      kind: 'external',
      status: 'accepted',
      justification: 'Waived by telephony team until 2026-12-31: numeric for now',
    },
  ]);
});

const outlived = (['expired', 'unused', 'stale'] as const).flatMap((kind) =>
  formats.map((format) => ({ kind, format })),
);

test.each(outlived)('$format tells of a waiver that is $kind', async ({ kind, format }) => {
  const told = await text(
    format,
    aReport({
      summary: { ...aReport().summary, verdict: 'nonconformant', reason: `a waiver is ${kind}` },
      waivers: { ...none, [kind]: [{ ...waiver, rule: 'old/one' }] },
    }),
  );
  expect(told).toContain('old/one');
});

test('a finding that is waived alone is marked, and its rule still fails', async () => {
  const [finding = { message: '' }] = aFailure().findings;
  const results = [aFailure({ findings: [{ ...finding, waived: true }, finding], findingCount: 2 })];
  for (const format of ['pretty', 'junit', 'markdown', 'html'] as const) {
    const told = await text(format, aReport({ results }));
    expect(told.match(/ids?\s+\(waived\)|number as id \(waived\)/g)?.length, format).toBeGreaterThan(0);
    expect(told).toMatch(/NOT CONFORMANT|<failure/);
  }
});
