import { describe, expect, test } from 'vitest';
import { createReference } from '../mocks/callaider/index.js';
import { pretty } from '../reports/pretty/pretty.js';
import type { Report } from '../schemas/report.js';
import { callsAt, SECRET, serveCalls } from './fixtures.accounts.js';
import { check } from './index.js';

const now = Math.floor(Date.now() / 1000);
const HOUR = 3600;
const DAY = 24 * HOUR;

/** So many calls in a stretch of time that ended some seconds ago. */
const spread = (count: number, length: number, ago: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => now - ago - length + Math.floor((index * length) / count));

const redIn = ({ results }: Report): readonly string[] =>
  results
    .filter(({ verdict }) => verdict === 'fail' || verdict === 'error')
    .map(({ rule, findings, reason }) => `${rule}: ${findings[0]?.message ?? reason}`);

const windowLine = (report: Report): string =>
  /^window[\s\S]*?(?=^run)/m.exec(pretty(report, { width: 200, color: false }))?.[0].replace(/\s+/g, ' ') ?? '';

describe('a right API turns nothing red, whatever calls it has', () => {
  test.each([
    ['one call', [now - 5 * HOUR], /1 call $/, 90],
    ['two calls', [now - 9 * HOUR, now - 5 * HOUR], /2 calls $/, 90],
    ['three calls, close together', [now - 5 * HOUR, now - 5 * HOUR + 1, now - 5 * HOUR + 2], /3 calls $/, 90],
    ['the last call sixty days ago', spread(80, 10 * DAY, 60 * DAY), /80 calls $/, 90],
    ['the last call four hundred days ago', spread(80, 10 * DAY, 400 * DAY), /80 calls $/, 3650],
    ['a call every second of the last hours', spread(5000, 5000, 2 * HOUR), /5,000 calls; asked again of these: /, 1],
    ['five thousand calls in one second', Array<number>(5000).fill(now - 5 * HOUR), /5,000 calls $/, 1],
    ['twenty thousand calls in one day', spread(20_000, DAY - 600, HOUR), /\d calls; asked again of these: /, 1],
  ])('%s', async (_name, starts, line, days) => {
    const report = await check({ target: await serveCalls(callsAt(starts)), secret: SECRET, seed: 1 });
    expect(redIn(report)).toEqual([]);
    expect(report.summary.verdict).toBe('conformant');
    expect(windowLine(report)).toMatch(line);
    expect(((report.window?.to ?? 0) - (report.window?.from ?? 0)) / DAY).toBe(days);
    expect(report.window?.to).toBeLessThanOrEqual(now - HOUR + 30);
  });

  test('none', async () => {
    const report = await check({ target: await serveCalls([]), secret: SECRET, seed: 1 });
    expect(redIn(report)).toEqual([]);
    expect(report.summary.verdict).toBe('inconclusive');
    expect(windowLine(report)).toBe('window none with calls was found ');
  });
});

test('of twenty thousand calls parts are asked for again, and all of them are judged', async () => {
  const rows = callsAt(spread(20_000, DAY - 600, HOUR)).map((row, index) => (index === 7 ? { ...row, id: '' } : row));
  const report = await check({ target: await serveCalls(rows), secret: SECRET, seed: 1 });
  expect(redIn(report)).toEqual(['calls/id-is-string: id is empty in 1 of 20,000 calls']);
  const long = report.exchanges.filter(({ response }) => (response?.body.bytes ?? 0) > 2 * 1024 ** 2);
  expect(long.map(({ purpose }) => purpose)).toHaveLength(1);
  expect(report.window?.part?.calls).toBeLessThanOrEqual(2000);
  expect(report.window?.part?.calls).toBeGreaterThanOrEqual(200);
});

describe('a clock that is wrong raises no alarm', () => {
  test.each([
    ['three hours behind', -3 * HOUR],
    ['five minutes behind', -300],
    ['five minutes ahead', 300],
    ['a day ahead', DAY],
  ])('%s', async (_name, skew) => {
    // Busy enough that a call ends at every moment of the run.
    const provider = createReference({ secret: SECRET, seed: 1, calls: 10_000, now: Date.now() / 1000 + skew });
    const { url } = await provider.listen({ port: 0 });
    try {
      const report = await check({ target: url, secret: SECRET, seed: 1 });
      expect(redIn(report)).toEqual([]);
      expect(report.summary.verdict).toBe('conformant');
      const began = Math.floor(Date.parse(report.startedAt) / 1000);
      const to = (report.window?.part ?? report.window)?.to ?? 0;
      expect(to).toBeLessThanOrEqual(began + Math.min(0, skew) - HOUR + 3);
      expect(to).toBeGreaterThan(began + Math.min(0, skew) - 2 * DAY);
    } finally {
      await provider.close();
    }
  });
});
