import type { ForbiddenCall, TrueCall } from '../../../schemas/truth.js';
import { type JsonObject, own } from '../answers.js';
import { idOf } from '../observations/ask-calls.js';
import type { KnownTruth } from './known-truth.js';
import { isSameClient } from './same-client.js';

/** A row of an answer and the call that it is, as far as that is known. */
export interface Matched {
  readonly row: JsonObject;
  /** Its place in the list. */
  readonly index: number;
  readonly call?: TrueCall;
  readonly forbidden?: ForbiddenCall;
  /** By time and client where the id is no name that the provider has for a call. */
  readonly by?: 'id' | 'time';
}

/** Knows the calls of a truth by every name, and by what happened when. */
export interface Matcher {
  match(rows: readonly JsonObject[]): readonly Matched[];
}

type Known = Pick<Matched, 'call' | 'forbidden'>;

/** Where a name may end and another begin: `aircall-4300000001`, `acme:7_abc`. */
const SEPARATOR = /[-_:./|#]/g;

export function createMatcher({ must, may, mustNot }: Pick<KnownTruth, 'must' | 'may' | 'mustNot'>): Matcher {
  const known: readonly Known[] = [
    ...[...must, ...may].map((call) => ({ call })),
    ...mustNot.map((forbidden) => ({ forbidden })),
  ];
  const byId = new Map<string, Known>();
  for (const each of known) for (const id of namesOf(each)) byId.set(id, each);
  const inTime = known
    .filter((each) => startOf(each) !== undefined)
    .sort((a, b) => (startOf(a) ?? 0) - (startOf(b) ?? 0));

  function withId(row: JsonObject): Known | undefined {
    const id = idOf(row);
    if (id === undefined) return undefined;
    const found = byId.get(id);
    if (found !== undefined) return found;
    for (const { index } of id.matchAll(SEPARATOR)) {
      const part = byId.get(id.slice(index + 1)) ?? byId.get(id.slice(0, index));
      if (part !== undefined) return part;
    }
    return undefined;
  }

  /** The call that began to ring, or was answered, at the row's start, with the same client. One that is not taken first. */
  function inTimeOf(row: JsonObject, taken: ReadonlySet<Known>): Known | undefined {
    const start = own(row, 'startTime');
    if (typeof start !== 'number') return undefined;
    const near = inTime.filter((each) => beganAt(each, start) && isAlike(each, row));
    return near.find((each) => !taken.has(each)) ?? near[0];
  }

  return {
    match(rows) {
      const found = rows.map((row, index) => ({ row, index, ...withId(row) }));
      const taken = new Set<Known>();
      const named = found.map(({ row }) => withId(row));
      for (const each of named) if (each !== undefined) taken.add(each);
      return found.map(({ row, index }, place) => {
        const byName = named[place];
        if (byName !== undefined) return { row, index, ...byName, by: 'id' as const };
        const byTime = inTimeOf(row, taken);
        if (byTime === undefined) return { row, index };
        taken.add(byTime);
        return { row, index, ...byTime, by: 'time' as const };
      });
    },
  };
}

function namesOf({ call, forbidden }: Known): readonly string[] {
  const told = call ?? forbidden;
  return told === undefined ? [] : [told.id, ...(told.otherIds ?? [])];
}

const startOf = ({ call, forbidden }: Known): number | undefined => call?.startTime ?? forbidden?.startTime;

function beganAt(each: Known, start: number): boolean {
  const ring = startOf(each) ?? Number.NaN;
  const untilAnswer = each.call === undefined ? 0 : each.call.durations.whole - each.call.durations.talk;
  return start >= ring - 1 && start <= ring + Math.max(0, untilAnswer) + 1;
}

function isAlike({ call, forbidden }: Known, row: JsonObject): boolean {
  const told = call ?? forbidden;
  const direction = own(row, 'direction');
  if ((direction === 'incoming' || direction === 'outgoing') && told?.direction !== direction) return false;
  return isSameClient(told?.clientNumber, own(row, 'clientNumber')) !== false;
}
