import { expect, test } from 'vitest';
import { aReport, aResult } from '../schemas/fixtures.js';
import type { Report } from '../schemas/report.js';
import { aHostileReport, hostile, unprintable } from './fixtures.js';
import { type Format, reporters } from './index.js';

const told = async (format: Format, report: Report): Promise<string> =>
  (await reporters[format]())(report, { width: 80, color: false });

const scorecard: NonNullable<Report['scorecard']> = {
  provider: 'Aircall',
  requests: 61,
  lines: [
    { id: 'within-the-limit', title: 'Keeps within the rate limit', standing: 'bad', fact: '3 of 61 were refused' },
    { id: 'fresh-links', title: 'Follows links in time', standing: 'good', fact: 'all of 4 were alive' },
    { id: 'answers-webhooks', title: 'Answers events', standing: 'unseen', fact: 'there was no occasion' },
  ],
};
const results = [aResult({ rule: 'truth/every-call-is-there', area: 'truth' })];

test.each(['pretty', 'markdown', 'html', 'junit', 'sarif', 'github', 'json'] as const)(
  '%s tells what the adapter did wrong as a client, and only when there is something to tell',
  async (format) => {
    const without = await told(format, aReport({ results }));
    const withCard = await told(format, aReport({ results, scorecard }));
    expect(without).not.toContain('Keeps within the rate limit');
    expect(withCard).toContain('Keeps within the rate limit');
    expect(withCard).toContain('3 of 61 were refused');
  },
);

test.each(['pretty', 'markdown', 'html', 'junit', 'github'] as const)(
  '%s counts what was seen alone',
  async (format) => {
    expect(await told(format, aReport({ results, scorecard }))).toContain('1 of 2 good');
  },
);

test.each(['pretty', 'markdown', 'html', 'junit'] as const)('in %s it stays text, whatever it says', async (format) => {
  for (const text of hostile) {
    const lines = [{ id: 'x', title: text, standing: 'bad' as const, fact: text }];
    const report = { ...aHostileReport('plain'), scorecard: { provider: text, requests: 1, lines } };
    const shown = await told(format, report);
    expect(shown).not.toMatch(unprintable);
    if (format !== 'pretty') expect(shown).not.toContain('<script>window.pwned');
  }
});
