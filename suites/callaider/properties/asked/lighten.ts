import type { Body } from '../../../http.js';
import { isObject } from '../../answers.js';
import { changeOf } from '../../general/same-calls.js';
import { type CallsSeen, idOf } from '../../observations/ask-calls.js';
import type { SettledCalls } from '../../observations/settled-calls.js';
import { callsOf } from '../compare.js';

/** What was in it is in the rows. */
const read: Body = { bytes: new Uint8Array(), cut: false, text: '', json: { kind: 'empty' } };

/**
 * The same answer with what it has in common with the unfiltered one kept once. A run asks for the same calls twenty times, and there
 * may be 100,000 of them. Answers without a list stay as they are.
 */
export function lighten<T extends CallsSeen>(seen: T, settled: SettledCalls): T {
  const { rows, outcome } = seen;
  if (rows === undefined || outcome.kind === 'none') return seen;
  if (rows === settled.rows) return { ...seen, outcome: { ...outcome, body: read } };
  const known = callsOf(settled.rows);
  const shared = rows.map((row) => {
    const before = isObject(row) ? known.get(idOf(row) ?? '') : undefined;
    return isObject(row) && isObject(before) && changeOf([before, row]) === 'none' ? before : row;
  });
  return { ...seen, rows: shared, outcome: { ...outcome, body: read } };
}
