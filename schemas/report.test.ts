import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { aFailure, aReport, aResult } from './fixtures.js';
import { reportSchema } from './report.js';

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const isReport = ajv.compile(reportSchema);

test('the published file is the schema that the types come from', async () => {
  await expect(`${JSON.stringify(reportSchema, null, 2)}\n`).toMatchFileSnapshot('./report.schema.json');
});

test.each([
  ['a conformant run', aReport()],
  ['a run with a failure', aReport({ results: [aResult(), aFailure()] })],
  ['a run without a window', (({ window: _window, ...rest }) => rest)(aReport())],
])('%s is a report', (_sentence, report) => {
  expect(isReport(report), ajv.errorsText(isReport.errors)).toBe(true);
});

test.each([
  ['an unknown verdict', { ...aReport(), results: [{ ...aResult(), verdict: 'maybe' }] }],
  ['a missing summary', (({ summary: _summary, ...rest }) => rest)(aReport())],
  ['a field that the schema does not name', { ...aReport(), extra: 1 }],
  ['another schema', { ...aReport(), schema: 'linecheck/report@2' }],
])('%s is no report', (_sentence, report) => {
  expect(isReport(report)).toBe(false);
});
