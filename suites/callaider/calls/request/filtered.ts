import type { Finding, Verdict } from '../../../../schemas/verdict.js';
import { fail, inconclusive, pass } from '../../../verdicts.js';
import { type JsonObject, own, tell, whatCame } from '../../answers.js';
import { type CallsSeen, callObjects, idOf } from '../../observations/ask-calls.js';
import type { Bracket } from '../../observations/call-sets.js';
import { preview } from '../../preview.js';
import { readingOf } from './reading.js';
import { many, share } from './words.js';

/** An answer to a question that leaves calls out, and how to tell which. */
export interface Filtered {
  readonly seen: CallsSeen;
  /** What was asked for, as a noun: "the incoming calls". */
  readonly what: string;
  /** The field that tells whether a call belongs, for showing one that does not. */
  readonly field: string;
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
  /** Ids asked for and found in the unfiltered answer. */
  readonly wanted: number;
  /** How many calls came. */
  readonly came: number;
}

/** Sets a filtered answer against the unfiltered one, filtered here. */
export function readFiltered(filtered: Filtered, all: readonly unknown[], bracket: Bracket): FilteredReading {
  const { seen, what, field } = filtered;
  const { exchange } = seen.outcome;
  const wanted = new Set<string>();
  for (const row of callObjects(all)) {
    const id = filtered.belongs(row) === true ? idOf(row) : undefined;
    if (id !== undefined) wanted.add(id);
  }
  const reading = readingOf(seen);
  const empty = { wanted: wanted.size, came: 0 };
  if (reading.kind === 'undecided') return { ...empty, undecided: reading.because };
  if (reading.kind === 'refused' || reading.kind === 'broken' || reading.kind === 'shapeless') {
    const message = `Asked for ${what}, ${tell(seen.outcome)}`;
    return { ...empty, refused: { message, expected: 'status 200 and a list of calls', exchange } };
  }
  const rows = reading.kind === 'rows' ? reading.rows : [];
  if (reading.kind === 'nothing' && wanted.size === 0) {
    return { ...empty, undecided: `no call was to be expected, and the API ${whatCame(seen.outcome)}` };
  }
  const foreign = foreignIn(filtered, rows);
  const counts = { wanted: wanted.size, came: rows.length, ...(foreign && { foreign }) };
  if (bracket.kind === 'unsteady') return counts;
  for (const row of callObjects(rows)) wanted.delete(idOf(row) ?? '');
  const [example] = wanted;
  if (example === undefined) return counts;
  const message = `Asked for ${what}, ${share(wanted.size, counts.wanted)} of the window that belong to them are missing`;
  const shown = all.findIndex((row) => callObjects([row]).some((call) => idOf(call) === example));
  const value = own(callObjects([all[shown]])[0] ?? {}, field);
  const lost = {
    message,
    expected: many(counts.wanted),
    actual: `${many(rows.length)}; missing for example ${preview(example)} with ${field} ${preview(value)}`,
    exchange,
  };
  return { ...counts, lost };
}

function foreignIn({ seen, what, field, belongs }: Filtered, rows: readonly unknown[]): Finding | undefined {
  let count = 0;
  let first = -1;
  for (const [index, row] of rows.entries()) {
    if (callObjects([row]).some((call) => belongs(call) === false)) {
      count += 1;
      if (first < 0) first = index;
    }
  }
  if (count === 0) return undefined;
  const value = own(callObjects([rows[first]])[0] ?? {}, field);
  return {
    message: `Asked for ${what}, ${share(count, rows.length)} in the answer are others`,
    expected: `only ${what}`,
    actual: `${field} ${preview(value)}`,
    at: `${seen.at}/${first}/${field}`,
    exchange: seen.outcome.exchange,
  };
}

/** The usual verdict: an error, foreign calls and lost calls fail. */
export function judgeFiltered(reading: FilteredReading, bracket: Bracket, note?: string): Verdict {
  const [first, ...more] = [reading.refused, reading.foreign, reading.lost].filter((finding) => finding !== undefined);
  if (first !== undefined) return fail(first, ...more);
  if (reading.undecided !== undefined) return inconclusive(reading.undecided);
  if (bracket.kind === 'unsteady' && reading.wanted > 0) return inconclusive(bracket.because);
  return pass(note);
}
