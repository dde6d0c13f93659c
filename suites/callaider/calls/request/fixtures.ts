import type { Answer, Outcome } from '../../../http.js';
import type { Window } from '../../../observation.js';
import type { Rule } from '../../../rule.js';
import { aCall, anAnswer, noAnswer } from '../../fixtures.js';
import { type CallsSeen, readCalls } from '../../observations/ask-calls.js';
import type { SettledCalls, WindowSearch } from '../../observations/settled-calls.js';

/** The window that the tests are about: a day. */
export const DAY: Window = { from: 1_700_000_000, to: 1_700_086_400 };
/** A second amid the window. */
export const NOON = DAY.from + 43_200;

const ask = { endpoint: 'calls', intent: 'valid', method: 'POST', path: '/calls' } as const;

/** The answer of POST /calls with these calls. */
export const listed = (rows: readonly unknown[], parts: Parameters<typeof anAnswer>[0] = {}): CallsSeen =>
  answered({ json: { calls: rows }, ...parts });

/** Any other answer of POST /calls. */
export const answered = (parts: Parameters<typeof anAnswer>[0]): CallsSeen => read(anAnswer({ ask, ...parts }));

export const refused = answered({ status: 400, json: { status: 'error', message: 'Bad request' } });
export const crashed = answered({ status: 500, json: { status: 'error', message: 'Internal error' } });
export const crashedInHtml = answered({
  status: 500,
  text: '<h1>Error</h1>',
  headers: { 'content-type': 'text/html' },
});
export const notFound = answered({ status: 404, json: { status: 'error', message: 'Not found' } });
export const noContent = answered({ status: 204, text: '' });
export const nullCalls = answered({ json: { calls: null } });
export const shapeless = answered({ json: { data: [] } });
export const silent = read(noAnswer({}, ask));
export const throttled = answered({ status: 429, json: {} });

function read(outcome: Outcome | Answer): CallsSeen {
  return readCalls(outcome, { startTime: DAY.from, stopTime: DAY.to });
}

export const settledOn = (rows: readonly unknown[], window: Window = DAY): SettledCalls => ({
  ...listed(rows),
  rows,
  window,
});

/** A search whose answers were these, the last one being the settled one if it holds calls. */
export function searched(...answers: readonly CallsSeen[]): WindowSearch {
  const tried = answers.map((seen, index) => ({
    ...seen,
    window: { from: DAY.to - 86_400 * (index + 1), to: DAY.to },
  }));
  const found = tried.findLast(({ rows }) => rows !== undefined && rows.length > 0);
  return {
    tried,
    found: found?.rows === undefined ? undefined : { ...found, rows: found.rows },
    inMilliseconds: undefined,
  };
}

/** Calls one after the other through the window, numbered from 1, by turns of either direction and two operators. */
export const someCalls = (count: number, over: (index: number) => Readonly<Record<string, unknown>> = () => ({})) =>
  Array.from({ length: count }, (_, index) => {
    const startTime = DAY.from + 600 + Math.floor((index * 85_000) / count);
    return aCall({
      id: `call-${index + 1}`,
      direction: index % 2 === 0 ? 'incoming' : 'outgoing',
      operatorId: index % 4 < 2 ? '101' : '102',
      startTime,
      endTime: startTime + 60,
      duration: 60,
      ...over(index),
    });
  });

/** The verdict's kind; its finding or reason helps when a test breaks. */
export function kindOf(rule: Rule, seen: Readonly<Record<string, unknown>>): string {
  return rule.judge(seen).kind;
}

/** The first finding's message, or the reason, or the note. */
export function told(rule: Rule, seen: Readonly<Record<string, unknown>>): string {
  const verdict = rule.judge(seen);
  if ('findings' in verdict) return verdict.findings[0]?.message ?? '';
  if ('because' in verdict) return verdict.because;
  return verdict.kind === 'pass' ? (verdict.note ?? '') : '';
}
