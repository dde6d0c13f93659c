import { aCall, anAnswer } from '../../fixtures.js';
import { type CallsSeen, readCalls } from '../../observations/ask-calls.js';
import type { SettledCalls } from '../../observations/settled-calls.js';

const window = { from: 1_700_000_000, to: 1_700_086_400 };

/** An answer of POST /calls with these rows. */
export function answerWith(rows: readonly unknown[], exchange = 1): CallsSeen {
  const ask = { endpoint: 'calls', method: 'POST', path: '/calls' } as const;
  return readCalls(anAnswer({ json: { calls: rows }, ask, exchange }), window);
}

export function settled(...rows: readonly unknown[]): SettledCalls {
  const seen = answerWith(rows);
  return { ...seen, window, rows: seen.rows ?? [] };
}

/** One call with a field changed; `undefined` leaves it out. */
export const callWith = (key: string, value: unknown): SettledCalls => settled(aCall({ [key]: value }));

/** Calls that differ in id and start; `over` changes the one at an index. */
export const someCalls = (count: number, over: (index: number) => Readonly<Record<string, unknown>> = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    aCall({
      id: `call-${index}`,
      startTime: 1_700_000_000 + 600 * index,
      endTime: 1_700_000_185 + 600 * index,
      ...over(index),
    }),
  );
