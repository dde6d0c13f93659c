import type { Window } from '../../observation.js';
import { type JsonObject, own } from '../answers.js';
import { type CallsSeen, callObjects, idOf } from '../observations/ask-calls.js';
import { idsOf } from '../observations/call-sets.js';
import { endOf, startOf } from '../observations/call-times.js';
import { sharedIds } from '../relations/read-set.js';
import type { Membership } from './within.js';

export interface KnownCall {
  readonly id: string;
  readonly row: JsonObject;
}

/** What generated answers are reckoned from: the answer for the whole window, without filters. */
export interface Base {
  readonly window: Window;
  readonly rows: readonly unknown[];
  /** The calls that can be reckoned with: their ids are their own, and they did not change meanwhile. */
  readonly calls: readonly KnownCall[];
  /** Every id of the answer. */
  readonly ids: ReadonlySet<string>;
  /** Whole seconds under which calls are filed, in order: those in which they start or, by the end, end. */
  readonly moments: readonly number[];
  readonly membership: Membership;
  /** Numeric conditions are known to be applied: too many calls are then as wrong as too few. PROP-8 to PROP-16. */
  readonly appliesNumbers: boolean;
}

type Terms = Pick<Base, 'window' | 'membership' | 'appliesNumbers'>;

/** @param changed ids of calls that were edited meanwhile: whatever is said of them counts for nothing */
export function baseOf(
  { rows = [] }: Pick<CallsSeen, 'rows'>,
  { window, membership, appliesNumbers }: Terms,
  changed: ReadonlySet<string> = new Set(),
): Base {
  const shared = sharedIds(rows);
  const calls: KnownCall[] = [];
  const moments = new Set<number>();
  for (const row of callObjects(rows)) {
    const [id, moment] = [idOf(row), membership === 'end' ? endOf(row) : startOf(row)];
    if (id === undefined || shared.has(id) || changed.has(id)) continue;
    calls.push({ id, row });
    if (moment !== undefined && moment > window.from && moment < window.to) moments.add(Math.floor(moment));
  }
  return {
    window,
    rows,
    calls,
    ids: idsOf(rows),
    moments: [...moments].sort((a, b) => a - b),
    membership,
    appliesNumbers,
  };
}

/** What decides whether a call belongs to an answer. */
const fields = ['startTime', 'endTime', 'duration', 'direction', 'operatorId', 'properties'] as const;

/** Ids of the calls that are told otherwise in a second answer to the same question. */
export function changedBetween(before: readonly unknown[], after: readonly unknown[]): ReadonlySet<string> {
  const then = new Map(callObjects(before).map((row) => [idOf(row), told(row)]));
  const changed = new Set<string>();
  for (const row of callObjects(after)) {
    const id = idOf(row);
    if (id !== undefined && then.has(id) && then.get(id) !== told(row)) changed.add(id);
  }
  return changed;
}

const told = (row: JsonObject): string => JSON.stringify(fields.map((field) => own(row, field)));
