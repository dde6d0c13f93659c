import type { Rule } from '../../rule.js';
import { anAnswer } from '../fixtures.js';
import { readCalls } from '../observations/ask-calls.js';
import type { RecentCalls } from './recent-calls.js';

/** When the answers of these tests were complete, in Unix seconds. */
export const NOW = 1_700_050_000;

interface Parts {
  /** How far the API's clock is ahead of ours, in seconds; `undefined`: it does not tell its time. */
  readonly skew?: number | undefined;
  readonly at?: number;
  readonly exchange?: number;
}

/** The calls of the last hours, as answered at `at`. */
export function recent(rows: readonly unknown[], { skew = 0, at = NOW, exchange = 1 }: Parts = {}): RecentCalls {
  return { ...seenAt(rows, at, skew, exchange), window: { from: at - 6 * 3600, to: at + 300 } };
}

/** The same without a Date header. */
export const clockless = (rows: readonly unknown[]): RecentCalls => ({
  ...seenAt(rows, NOW, undefined, 1),
  window: { from: NOW - 6 * 3600, to: NOW + 300 },
});

function seenAt(rows: readonly unknown[], at: number, skew: number | undefined, exchange: number) {
  const headers: Record<string, string> = {};
  if (skew !== undefined) headers.date = new Date((at + skew) * 1000).toUTCString();
  const ask = { endpoint: 'calls', intent: 'valid', method: 'POST', path: '/calls' } as const;
  const outcome = anAnswer({ json: { calls: rows }, headers, at, exchange, ask });
  return readCalls(outcome, { startTime: at - 6 * 3600, stopTime: at + 300 });
}

export const kindOf = (rule: Rule, seen: Readonly<Record<string, unknown>>): string => rule.judge(seen).kind;

/** The first finding's message, or the reason. */
export function told(rule: Rule, seen: Readonly<Record<string, unknown>>): string {
  const verdict = rule.judge(seen);
  if ('findings' in verdict) return verdict.findings[0]?.message ?? '';
  return 'because' in verdict ? verdict.because : '';
}
