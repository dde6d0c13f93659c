import type { Verdict } from '../../../../schemas/verdict.js';
import { createTally } from '../../../tally.js';
import { pass, skip } from '../../../verdicts.js';
import { isObject, type JsonObject } from '../../answers.js';
import type { SettledCalls } from '../../observations/settled-calls.js';
import { preview } from '../../preview.js';

/** What is wrong with one call. Calls with the same `what` are told as one finding, with their number. */
export interface Flaw {
  readonly grade: 'fail' | 'warn' | 'info';
  /** Such as `operatorId is a number`; it goes on with "in 31 of 1,204 calls". */
  readonly what: string;
  /** The field it is about; `undefined` for the call as a whole. */
  readonly key: string | undefined;
  readonly actual: unknown;
  readonly expected?: string;
}

/** Flaws by what they are. */
type Groups = Map<string, Group>;

interface Group {
  readonly flaw: Flaw;
  /** The first row that shows it. */
  readonly row: number;
  count: number;
}

/** Kinds of flaw that are told apart: a field with free text may show a new one in every call. */
const KINDS = 20;

/**
 * Judges every row of the answer with one cheap check; it is called up to 100,000 times and gives `undefined` for a
 * good row. Flaws of one kind become one finding.
 */
export function judgeRows(seen: SettledCalls, check: (row: unknown) => Flaw | undefined, otherwise?: Verdict): Verdict {
  const groups: Groups = new Map();
  for (let row = 0; row < seen.rows.length; row += 1) {
    const flaw = check(seen.rows[row]);
    if (flaw !== undefined) group(groups, flaw, row);
  }
  return verdictOn(groups, seen, otherwise);
}

function verdictOn(
  groups: Groups,
  { rows, at, outcome }: SettledCalls,
  otherwise: Verdict = pass(`${counted(rows.length)} looked at`),
): Verdict {
  const tally = createTally();
  const byCount = [...groups.values()].sort((one, other) => other.count - one.count);
  for (const { flaw, row, count } of byCount) {
    tally[flaw.grade](() => ({
      message: `${flaw.what} in ${count.toLocaleString('en')} of ${counted(rows.length)}`,
      ...(flaw.expected === undefined ? {} : { expected: flaw.expected }),
      actual: preview(flaw.actual),
      at: `${at}/${row}${flaw.key === undefined ? '' : `/${flaw.key}`}`,
      exchange: outcome.exchange,
    }));
  }
  return tally.verdict(otherwise);
}

type Check = (call: JsonObject) => Flaw | undefined;

const checks = new Set<Check>();

/** Names a check of single calls, once and for all: one pass over an answer then serves all that are named. */
export function eachCall(check: Check): Check {
  checks.add(check);
  return check;
}

/**
 * The same for the rows that are objects; rows that are none are told by calls/id-is-string.
 * @param check one that `eachCall` has named
 */
export function judgeCalls(seen: SettledCalls, check: Check, otherwise?: Verdict): Verdict {
  if (!seen.rows.some(isObject)) return skip('no call is an object: see calls/id-is-string');
  const groups = flawsIn(seen.rows).get(check);
  if (groups === undefined) throw new Error('the check is not one of those that eachCall has named');
  return verdictOn(groups, seen, otherwise);
}

const remembered = new WeakMap<readonly unknown[], ReadonlyMap<Check, Groups>>();

/** To fetch a hundred thousand calls from memory takes longer than any check: each is fetched once for all of them. */
function flawsIn(rows: readonly unknown[]): ReadonlyMap<Check, Groups> {
  const known = remembered.get(rows);
  if (known !== undefined) return known;
  const flaws = new Map([...checks].map((check): [Check, Groups] => [check, new Map()]));
  const all = [...flaws];
  for (let row = 0; row < rows.length; row += 1) {
    const call = rows[row];
    if (!isObject(call)) continue;
    for (const [check, groups] of all) {
      const flaw = check(call);
      if (flaw !== undefined) group(groups, flaw, row);
    }
  }
  remembered.set(rows, flaws);
  return flaws;
}

/** `1,204 calls`. */
export const counted = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'call' : 'calls'}`;

function group(groups: Groups, flaw: Flaw, row: number): void {
  const known = groups.get(flaw.what);
  if (known !== undefined) known.count += 1;
  else if (groups.size < KINDS) groups.set(flaw.what, { flaw, row, count: 1 });
  else {
    const what = `${flaw.key ?? 'the call'} is wrong in yet other ways`;
    const others = groups.get(what);
    if (others === undefined) groups.set(what, { flaw: { ...flaw, what }, row, count: 1 });
    else others.count += 1;
  }
}
