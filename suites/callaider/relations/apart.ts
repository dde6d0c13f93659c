import type { Finding } from '../../../schemas/verdict.js';
import { many, moment } from '../calls/request/words.js';
import { type CallsSeen, callObjects, idOf } from '../observations/ask-calls.js';
import { startOf } from '../observations/call-times.js';
import { preview } from '../preview.js';

/** The ids of one set that another lacks, without those to be left out. */
export function missingFrom(
  whole: Iterable<string>,
  part: ReadonlySet<string>,
  except: ReadonlySet<string> = new Set(),
): readonly string[] {
  const missing: string[] = [];
  for (const id of whole) if (!part.has(id) && !except.has(id)) missing.push(id);
  return missing;
}

export function union(...sets: readonly ReadonlySet<string>[]): Set<string> {
  const all = new Set<string>();
  for (const set of sets) for (const id of set) all.add(id);
  return all;
}

export function intersection(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  const both = new Set<string>();
  for (const id of one) if (other.has(id)) both.add(id);
  return both;
}

/**
 * A finding over some calls: "3 calls of the window are in neither answer".
 * @param what what is wrong with them, after "is" or "are"
 * @param among answers to look the example up in
 */
export function findingOn(
  ids: readonly string[],
  what: string,
  shown: { readonly expected: string; readonly seen: CallsSeen; readonly among: readonly (readonly unknown[])[] },
): Finding {
  const [first = ''] = ids;
  return {
    message: `${many(ids.length)} ${ids.length === 1 ? 'is' : 'are'} ${what}`,
    expected: shown.expected,
    actual: `call ${preview(first, 60)}${whenStarted(first, shown.among)}`,
    exchange: shown.seen.outcome.exchange,
  };
}

/** ` of 2026-11-14 09:00:05 UTC`, when the call is in one of the answers and its start is known. */
export function whenStarted(id: string, among: readonly (readonly unknown[])[]): string {
  for (const rows of among) {
    const row = callObjects(rows).find((call) => idOf(call) === id);
    const start = row === undefined ? undefined : startOf(row);
    if (start !== undefined) return ` of ${moment(start)} UTC`;
  }
  return '';
}
