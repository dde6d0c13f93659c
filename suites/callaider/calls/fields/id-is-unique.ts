import { isDeepStrictEqual } from 'node:util';
import type { Finding, Verdict } from '../../../../schemas/verdict.js';
import { rule } from '../../../rule.js';
import { createTally } from '../../../tally.js';
import { pass, skip } from '../../../verdicts.js';
import { isObject } from '../../answers.js';
import { idOf } from '../../observations/ask-calls.js';
import { idsOf } from '../../observations/call-sets.js';
import type { SettledCalls } from '../../observations/settled-calls.js';
import { preview } from '../../preview.js';
import { allCalls } from './all-calls.js';
import { counted } from './each-call.js';

export const idIsUnique = rule({
  id: 'calls/id-is-unique',
  clauses: ['CALLS-26'],
  level: 'must',
  summary: 'No two calls of an answer share an id.',
  why: 'The platform keeps one call for each id: of two different calls with the same id, one is lost.',
  fix: 'If your telephony records one row for each leg, send one call for all legs, or give each leg an id of its own.',
  source: 'Endpoint 3 / Call fields ("unique call ID"); Production recommendations (deduplicate by call.id)',
  needs: { calls: allCalls },
  judge: ({ calls }) => judgeUnique(calls),
});

/** Rows that are the same in every field are a lesser fault: leaving one out loses nothing. */
function judgeUnique(seen: SettledCalls): Verdict {
  let [withId, empty, rising, falling] = [0, 0, 0, 0];
  let before: string | undefined;
  for (const row of seen.rows) {
    const id = isObject(row) ? idOf(row) : undefined;
    if (id === undefined) continue;
    withId += 1;
    if (id === '') empty += 1;
    const order = before === undefined ? 0 : orderOf(before, id);
    if (order > 0) rising += 1;
    if (order < 0) falling += 1;
    before = id;
  }
  if (withId === empty) return skip('no call has an id: see calls/id-is-string');
  const unique = pass(`${counted(withId - empty)}, as many ids`);
  // Ids that only rise, or only fall, need not be gathered to see that each is another one.
  const isInOrder = Math.max(rising, falling) === withId - 1;
  return isInOrder || withId === idsOf(seen.rows).size ? unique : judgeRepeated(seen, unique);
}

/** Above 0 when ids rise: "call-9", "call-10". */
function orderOf(one: string, next: string): number {
  if (one.length !== next.length) return next.length - one.length;
  if (one === next) return 0;
  return one < next ? 1 : -1;
}

function judgeRepeated(seen: SettledCalls, otherwise: Verdict): Verdict {
  const tally = createTally();
  for (const [id, rows] of rowsById(seen)) {
    const [first, second] = rows;
    if (first === undefined || second === undefined) continue;
    const differing = rows.find((row) => !isDeepStrictEqual(seen.rows[first], seen.rows[row]));
    if (differing === undefined) {
      tally.warn(() => finding(seen, id, rows.length, second, `appears ${rows.length} times, the same in every field`));
    } else {
      tally.fail(() => finding(seen, id, rows.length, differing, `is shared by ${rows.length} calls that differ`));
    }
  }
  return tally.verdict(otherwise);
}

function rowsById({ rows }: SettledCalls): ReadonlyMap<string, readonly number[]> {
  const byId = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    const id = isObject(row) ? idOf(row) : undefined;
    // An empty id is told by calls/id-is-string.
    if (id === undefined || id === '') continue;
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [index]);
    else known.push(index);
  }
  return byId;
}

function finding({ at, outcome, rows }: SettledCalls, id: string, times: number, row: number, what: string): Finding {
  return {
    message: `id ${preview(id, 60)} ${what}`,
    expected: 'an id for one call only',
    actual: `${times} of ${counted(rows.length)} with this id`,
    at: `${at}/${row}/id`,
    exchange: outcome.exchange,
  };
}
