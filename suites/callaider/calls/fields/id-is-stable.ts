import type { Verdict } from '../../../../schemas/verdict.js';
import { rule } from '../../../rule.js';
import { createTally } from '../../../tally.js';
import { inconclusive, pass, skip } from '../../../verdicts.js';
import { isObject, type JsonObject, own, undecided } from '../../answers.js';
import { type CallsSeen, idOf } from '../../observations/ask-calls.js';
import { type SettledCalls, settledCalls } from '../../observations/settled-calls.js';
import { preview } from '../../preview.js';
import { counted } from './each-call.js';
import { otherAnswers } from './other-answers.js';

export const idIsStable = rule({
  id: 'calls/id-is-stable',
  clauses: ['CALLS-27'],
  level: 'must',
  summary: 'A call has the same id in every answer.',
  why: 'The platform asks for overlapping periods again and again: ids that change make every call come in anew each time.',
  fix: "Use the id that the telephony stored with the call; do not make one up while answering, nor number the answer's rows.",
  source: 'Production recommendations (deduplicate by call.id)',
  needs: { calls: settledCalls, others: otherAnswers },
  judge: ({ calls, others }) => judgeStable(calls, others),
});

/** Calls are recognised by what they are about; those that cannot be told apart are left out. */
export function judgeStable(base: SettledCalls, others: readonly CallsSeen[]): Verdict {
  if (!base.rows.some((row) => isObject(row) && idOf(row) !== undefined)) {
    return skip('no call has an id: see calls/id-is-string');
  }
  const tally = createTally();
  const starts = new Set(base.rows.map(startIn));
  let recognised = 0;
  for (const { rows = [], at, outcome } of others) {
    // A longer window may hold a hundred times as many calls: only those that start at the same times can be the same.
    const candidates = rows.length > base.rows.length ? rows.filter((row) => starts.has(startIn(row))) : rows;
    const strangers = rows === base.rows ? [] : strangersIn(candidates, base.rows);
    recognised += candidates.length - strangers.length;
    if (strangers.length === 0) continue;
    const before = soleByTopic(base.rows);
    const now = soleByTopic(candidates);
    const again = strangers.flatMap((call) => {
      const earlier = now.get(topicOf(call)) === call ? before.get(topicOf(call)) : undefined;
      return earlier === undefined ? [] : [{ call, was: idOf(earlier), is: idOf(call) }];
    });
    recognised += again.length;
    const changed = again.filter(({ was, is }) => was !== undefined && is !== undefined && was !== is);
    const [example] = changed;
    if (example === undefined) continue;
    tally.fail(() => ({
      message: `${changed.length.toLocaleString('en')} of ${counted(rows.length)} came with another id than in the answer before`,
      expected: `${preview(example.was)}, as before, for the call that started at ${preview(example.call.startTime)}`,
      actual: preview(example.is),
      at: `${at}/${rows.indexOf(example.call)}/id`,
      exchange: outcome.exchange,
    }));
  }
  return tally.verdict(recognised > 0 ? pass(`${counted(recognised)} seen again`) : unrecognised(others));
}

const startIn = (row: unknown): unknown => (isObject(row) ? row.startTime : undefined);

/** Calls that are not, with the same id, in the earlier answer as well. Most answers come in the same order. */
function strangersIn(rows: readonly unknown[], earlier: readonly unknown[]): readonly JsonObject[] {
  const strangers: JsonObject[] = [];
  let byId: ReadonlyMap<string, JsonObject> | undefined;
  for (let index = 0; index < rows.length; index += 1) {
    const call = rows[index];
    if (!isObject(call) || isSame(call, earlier[index])) continue;
    byId ??= firstById(earlier);
    if (!isSame(call, byId.get(idOf(call) ?? ''))) strangers.push(call);
  }
  return strangers;
}

function isSame(call: JsonObject, other: unknown): boolean {
  if (!isObject(other) || call.id !== other.id) return false;
  for (const key of topic) if (own(call, key) !== own(other, key)) return false;
  return true;
}

function unrecognised(others: readonly CallsSeen[]): Verdict {
  const silent = others.map(({ outcome }) => undecided(outcome)).find((reason) => reason !== undefined);
  if (others.length === 0) return skip('no call was asked for a second time');
  return inconclusive(silent ?? 'no call of the first answer could be recognised in another one');
}

function firstById(rows: readonly unknown[]): ReadonlyMap<string, JsonObject> {
  const byId = new Map<string, JsonObject>();
  for (const row of rows) {
    const id = isObject(row) ? idOf(row) : undefined;
    if (id !== undefined && isObject(row) && !byId.has(id)) byId.set(id, row);
  }
  return byId;
}

const topic = ['startTime', 'operatorId', 'clientNumber'] as const;

/** What a call is about, without its id. */
const topicOf = (call: JsonObject): string => JSON.stringify(topic.map((key) => own(call, key)));

/** Calls by what they are about, without those that share it with another one. */
function soleByTopic(rows: readonly unknown[]): ReadonlyMap<string, JsonObject> {
  const byTopic = new Map<string, JsonObject>();
  const shared = new Set<string>();
  for (const row of rows.filter(isObject)) {
    const key = topicOf(row);
    if (byTopic.has(key)) shared.add(key);
    else byTopic.set(key, row);
  }
  for (const key of shared) byTopic.delete(key);
  return byTopic;
}
