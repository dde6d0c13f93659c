import type { Finding, Verdict } from '../../../../schemas/verdict.js';
import { fail, inconclusive, pass } from '../../../verdicts.js';
import { isObject, type JsonObject, own, tell, whatCame } from '../../answers.js';
import { type CallsSeen, idOf } from '../../observations/ask-calls.js';
import type { Bracket } from '../../observations/call-sets.js';
import { preview } from '../../preview.js';
import type { EmptyWindow } from './asked/empty-windows.js';
import { toldForEmptyWindows } from './empty-window-is-an-empty-list.js';
import { readingOf } from './reading.js';
import { many, share } from './words.js';

/** An answer to a question that leaves calls out, and how to tell which. */
export interface Filtered {
  readonly seen: CallsSeen;
  /** What was asked for, as a noun: "the incoming calls". */
  readonly what: string;
  /** The fields that tell whether a call belongs, for showing one that does not. */
  readonly fields: readonly [string, ...string[]];
  /** Whether a call was asked for; `undefined` when its fields do not say. */
  belongs(row: JsonObject): boolean | undefined;
}

/** What is wrong with a filtered answer. `lost` is known only beside a steady bracket. */
export interface FilteredReading {
  /** Why nothing can be said. */
  readonly undecided?: string;
  /** An error instead of calls. */
  readonly refused?: Finding;
  /** Calls that were not asked for. */
  readonly foreign?: Finding;
  /** Calls of the window that were asked for and are missing. */
  readonly lost?: Finding;
  /** Calls of the unfiltered answer that were asked for. */
  readonly wanted: number;
}

/**
 * Sets a filtered answer against the unfiltered one, filtered here.
 * @param empty how windows without calls are answered: a filter that leaves no call cannot do better
 */
export function readFiltered(
  filtered: Filtered,
  all: readonly unknown[],
  bracket: Bracket,
  empty?: readonly EmptyWindow[],
): FilteredReading {
  const { seen, what } = filtered;
  const wanted = wantedIn(filtered, all);
  const count = wanted.size;
  const known = count === 0 ? toldForEmptyWindows(empty, seen) : undefined;
  if (known !== undefined) return { wanted: 0, undecided: known };
  const reading = readingOf(seen);
  switch (reading.kind) {
    case 'undecided':
      return { wanted: count, undecided: reading.because };
    case 'refused':
    case 'broken':
    case 'shapeless': {
      const message = `Asked for ${what}, ${tell(seen.outcome)}${reading.kind === 'shapeless' ? ' without calls' : ''}`;
      const refused = { message, expected: 'status 200 and a list of calls', exchange: seen.outcome.exchange };
      return { wanted: count, refused };
    }
    case 'nothing': {
      if (count > 0) return { wanted: count, ...lostFrom(filtered, [], wanted, bracket) };
      const because = `the window holds none of ${what}, and ${tell(seen.outcome)}: see calls/empty-window-is-an-empty-list`;
      return { wanted: count, undecided: because };
    }
    case 'rows':
      return {
        wanted: count,
        ...foreignIn(filtered, reading.rows, all.length),
        ...lostFrom(filtered, reading.rows, wanted, bracket),
      };
    default:
      return reading satisfies never;
  }
}

/** The usual verdict: an error, foreign calls and lost calls fail. */
export function judgeFiltered(reading: FilteredReading, bracket: Bracket, note?: string): Verdict {
  const [first, ...more] = [reading.refused, reading.foreign, reading.lost].filter((finding) => finding !== undefined);
  if (first !== undefined) return fail(first, ...more);
  if (reading.undecided !== undefined) return inconclusive(reading.undecided);
  if (bracket.kind === 'unsteady' && reading.wanted > 0) return inconclusive(bracket.because);
  return pass(note);
}

function wantedIn({ belongs }: Filtered, all: readonly unknown[]): Map<string, JsonObject> {
  const wanted = new Map<string, JsonObject>();
  for (const row of all) {
    const id = isObject(row) && belongs(row) === true ? idOf(row) : undefined;
    if (isObject(row) && id !== undefined) wanted.set(id, row);
  }
  return wanted;
}

function foreignIn(
  { seen, what, fields, belongs }: Filtered,
  rows: readonly unknown[],
  all: number,
): { foreign?: Finding } {
  let count = 0;
  let first: { index: number; row: JsonObject } | undefined;
  for (const [index, row] of rows.entries()) {
    if (!isObject(row) || belongs(row) !== false) continue;
    count += 1;
    first ??= { index, row };
  }
  if (first === undefined) return {};
  const whole = rows.length === all ? ': it is the whole window' : '';
  const foreign = {
    message: `Asked for ${what}, ${share(count, rows.length)} in the answer ${count === 1 ? 'is' : 'are'} not${whole}`,
    expected: `only ${what}`,
    actual: shown(first.row, fields),
    at: `${seen.at}/${first.index}${fields.length === 1 ? `/${fields[0]}` : ''}`,
    exchange: seen.outcome.exchange,
  };
  return { foreign };
}

function lostFrom(
  { seen, what, fields }: Filtered,
  rows: readonly unknown[],
  wanted: ReadonlyMap<string, JsonObject>,
  bracket: Bracket,
): { lost?: Finding } {
  if (bracket.kind === 'unsteady') return {};
  const missing = new Map(wanted);
  for (const row of rows) if (isObject(row)) missing.delete(idOf(row) ?? '');
  const [example] = missing;
  if (example === undefined) return {};
  const [id, row] = example;
  const answered = seen.rows === undefined ? whatCame(seen.outcome) : many(rows.length);
  const lost = {
    message: `Asked for ${what}, ${share(missing.size, wanted.size)} that the whole window shows ${missing.size === 1 ? 'is' : 'are'} missing`,
    expected: many(wanted.size),
    actual: `${answered}, without call ${preview(id)} (${shown(row, fields)})`,
    exchange: seen.outcome.exchange,
  };
  return { lost };
}

const shown = (row: JsonObject, fields: readonly string[]): string =>
  fields.map((field) => `${field} ${preview(own(row, field))}`).join(', ');
