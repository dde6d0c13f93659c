import { expect, test } from 'vitest';
import { aReport } from '../schemas/fixtures.js';
import type { Report } from '../schemas/report.js';
import { exitCode } from './exit-code.js';

const ended = (verdict: Report['summary']['verdict']) => ({ summary: { ...aReport().summary, verdict } });

test.each([
  ['conformant', ended('conformant'), 0],
  ['a rule failed', ended('nonconformant'), 1],
  ['linecheck failed', ended('error'), 2],
  ['nothing was decided', ended('inconclusive'), 3],
  ['interrupted, whatever was learned', { ...ended('nonconformant'), interrupted: true }, 130],
])('%s', (_sentence, report, code) => {
  expect(exitCode(report)).toBe(code);
});
