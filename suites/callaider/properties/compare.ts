import type { Window } from '../../observation.js';
import { isObject, type JsonObject, own, tell } from '../answers.js';
import type { EmptyWindow } from '../calls/request/asked/empty-windows.js';
import { toldForEmptyWindows } from '../calls/request/empty-window-is-an-empty-list.js';
import { readingOf } from '../calls/request/reading.js';
import { type CallsById, callsById } from '../general/same-calls.js';
import { type CallsSeen, idOf } from '../observations/ask-calls.js';
import { type Bracket, idsOf } from '../observations/call-sets.js';
import { placeIn } from '../observations/call-times.js';
import type { Answer } from './local-filter.js';
import { type Standing, standingOf } from './mode.js';

/** What filtered answers are compared with. */
export interface Base {
  readonly window: Window;
  /** The unfiltered answer. */
  readonly rows: readonly unknown[];
  /** The same question after the filtered ones: what a call did not hold all the while is not held against a filter. */
  readonly later?: readonly unknown[] | undefined;
  readonly bracket: Bracket;
  /** Whether any call has properties to reckon with. */
  readonly hasProperties: boolean;
  /** The unfiltered answer may not hold all calls: calls/complete-in-one-answer says so. */
  readonly isCut: boolean;
  /** How windows without calls are answered: a filter that lets no call through cannot do better. */
  readonly empty?: readonly EmptyWindow[] | undefined;
}

/** A call as an example in a finding. */
export interface Example {
  readonly row: JsonObject;
  readonly id: string;
  /** Its place in the answer that holds it. */
  readonly index: number;
}

export interface Comparison {
  readonly standing: Standing;
  readonly seen: CallsSeen;
  /** Why nothing can be said, for `moving` and `unanswered`. */
  readonly because?: string;
  /** What came instead of calls, for `refused`. */
  readonly told?: string;
  readonly answered: ReadonlySet<string>;
  /** Every call of U came. */
  readonly isWhole: boolean;
  /** Ids of U that were asked for. */
  readonly wanted: ReadonlySet<string>;
  /** Ids of U that were not; what is in neither set may come or not. */
  readonly barred: ReadonlySet<string>;
  readonly lost: readonly Example[];
  readonly extra: readonly Example[];
  readonly foreign: readonly Example[];
}

/**
 * Sets an answer against the unfiltered one.
 * @param belongs whether a call was asked for; `undefined` leaves it out of the comparison
 */
export function compare(seen: CallsSeen, belongs: (row: JsonObject) => Answer, base: Base): Comparison {
  const { wanted, barred } = partition(base, belongs);
  const reading = readingOf(seen);
  const rows = reading.kind === 'rows' ? reading.rows : [];
  const answered = idsOf(rows);
  const none = { seen, answered, isWhole: false, wanted, barred, lost: [], extra: [], foreign: [] };
  if (reading.kind === 'undecided') return { ...none, standing: 'unanswered', because: reading.because };
  const asEver = wanted.size === 0 ? toldForEmptyWindows(base.empty, seen) : undefined;
  if (asEver !== undefined) return { ...none, standing: 'unanswered', because: asEver };
  const isRefused = reading.kind !== 'rows' && !(reading.kind === 'nothing' && saysNoneWith200(seen));
  if (isRefused) {
    const told = `${tell(seen.outcome)}${reading.kind === 'shapeless' ? ' without a list of calls' : ''}`;
    return { ...none, standing: 'refused', told };
  }
  const ids = idsOf(base.rows);
  // The same bytes are the same rows: an API that ignores filters may give a hundred thousand calls twenty times.
  const foreign = rows === base.rows ? [] : examples(rows, (id) => !ids.has(id));
  const unsteady = whyUnsteady(base, rows, foreign, belongs);
  const lost = rows === base.rows ? [] : examples(base.rows, (id) => wanted.has(id) && !answered.has(id));
  const extra = examples(rows, (id) => barred.has(id));
  const isWhole = answered.size >= ids.size && [...ids].every((id) => answered.has(id));
  const standing = standingOf({
    came: 'calls',
    isSteady: unsteady === undefined,
    hasProperties: base.hasProperties,
    foreign: foreign.length,
    lost: lost.length,
    extra: extra.length,
    barred: barred.size,
    isWhole,
  });
  return { ...none, standing, isWhole, ...(unsteady === undefined ? {} : { because: unsteady }), lost, extra, foreign };
}

interface Partition {
  readonly wanted: ReadonlySet<string>;
  readonly barred: ReadonlySet<string>;
}

/** Ids by whether their calls were asked for, as they were before and after; in neither set where that is not known. */
function partition({ rows, later }: Base, belongs: (row: JsonObject) => Answer): Partition {
  const before = answersById(rows, belongs);
  const after = later === undefined ? undefined : answersById(later, belongs);
  const [wanted, barred] = [new Set<string>(), new Set<string>()];
  for (const [id, answer] of before) {
    if (answer === undefined || (after?.has(id) === true && after.get(id) !== answer)) continue;
    (answer ? wanted : barred).add(id);
  }
  return { wanted, barred };
}

/** An id of several calls counts as asked for when one of them was. */
function answersById(rows: readonly unknown[], belongs: (row: JsonObject) => Answer): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const row of rows) {
    const id = isObject(row) ? idOf(row) : undefined;
    if (!isObject(row) || id === undefined) continue;
    const answer = belongs(row);
    if (!answers.has(id)) answers.set(id, answer);
    else if (answers.get(id) !== true) answers.set(id, answer === false ? answers.get(id) : answer);
  }
  return answers;
}

const saysNoneWith200 = ({ outcome }: CallsSeen): boolean => outcome.kind === 'answer' && outcome.status === 200;

function examples(rows: readonly unknown[], isOne: (id: string) => boolean): readonly Example[] {
  const found = new Map<string, Example>();
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    const id = isObject(row) ? idOf(row) : undefined;
    if (isObject(row) && id !== undefined && isOne(id) && !found.has(id)) found.set(id, { row, id, index });
  }
  return [...found.values()];
}

/** Why the two answers cannot be compared, if so. */
function whyUnsteady(
  { bracket, rows: all, isCut, window }: Base,
  rows: readonly unknown[],
  foreign: readonly Example[],
  belongs: (row: JsonObject) => Answer,
): string | undefined {
  if (bracket.kind === 'unsteady') return bracket.because;
  if (namesOthers(all, rows)) return 'an id names another call in another answer: see calls/id-is-stable';
  const isExplained = isCut && foreign.every(({ row }) => belongs(row) !== false && placeIn(window, row) !== 'outside');
  if (foreign.length > 0 && isExplained) {
    return 'the unfiltered answer does not hold all calls: see calls/complete-in-one-answer';
  }
  return undefined;
}

/** Whether the same id stands for different calls: a number of the row, say. */
export function namesOthers(all: readonly unknown[], rows: readonly unknown[]): boolean {
  if (rows === all) return false;
  const before = callsOf(all);
  return rows.some((row) => {
    const was = isObject(row) ? before.get(idOf(row) ?? '') : undefined;
    return isObject(row) && isObject(was) && row !== was && isAnotherCall(row, was);
  });
}

/** Times alone may be written differently; a call of other people at another time is another call. */
export const isAnotherCall = (one: JsonObject, other: JsonObject): boolean =>
  own(one, 'startTime') !== own(other, 'startTime') &&
  (['clientNumber', 'operatorId', 'duration'] as const).some((field) => own(one, field) !== own(other, field));

const remembered = new WeakMap<readonly unknown[], CallsById>();

/** Calls by their ids, made once for each answer. */
export function callsOf(rows: readonly unknown[]): CallsById {
  const calls = remembered.get(rows) ?? callsById({ rows });
  remembered.set(rows, calls);
  return calls;
}
