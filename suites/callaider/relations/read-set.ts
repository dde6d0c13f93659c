import { isObject, type JsonObject, tell } from '../answers.js';
import { readingOf } from '../calls/request/reading.js';
import { type CallsSeen, callObjects, idOf } from '../observations/ask-calls.js';
import { idsOf } from '../observations/call-sets.js';

/** The calls of an answer by id; or why they cannot be set against those of another answer. */
export type SetReading =
  | { readonly kind: 'calls'; readonly ids: ReadonlySet<string>; readonly rows: readonly unknown[] }
  | { readonly kind: 'undecided'; readonly because: string };

/** An error decides nothing here: the rules on the request itself tell it. 404, 204 and null say "none". */
export function readSet(seen: CallsSeen, settled: Pick<CallsSeen, 'rows'>): SetReading {
  const reading = readingOf(seen);
  if (reading.kind === 'undecided') return reading;
  if (reading.kind === 'nothing') return { kind: 'calls', ids: new Set(), rows: [] };
  if (reading.kind !== 'rows') return { kind: 'undecided', because: `${tell(seen.outcome)}, without a list of calls` };
  if (idsAreReused(reading.rows, settled.rows ?? [])) {
    return { kind: 'undecided', because: 'an id names another call in each answer: see calls/id-is-stable' };
  }
  const { rows } = reading;
  return {
    kind: 'calls',
    rows,
    // Of a very long answer they are many, and not everybody asks for them.
    get ids() {
      return idsOf(rows);
    },
  };
}

/** Ids that several calls of an answer bear: what is said of one of them need not hold for the others. */
export function sharedIds(rows: readonly unknown[]): ReadonlySet<string> {
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const row of callObjects(rows)) {
    const id = idOf(row);
    if (id === undefined) continue;
    if (seen.has(id)) shared.add(id);
    seen.add(id);
  }
  return shared;
}

/** Row numbers are ids that stay while the calls behind them change. */
function idsAreReused(rows: readonly unknown[], earlier: readonly unknown[]): boolean {
  if (rows === earlier || rows.length === 0) return false;
  const before = firstById(earlier);
  let [known, other] = [0, 0];
  for (const row of rows) {
    const was = isObject(row) ? before.get(idOf(row) ?? '') : undefined;
    if (was === undefined || !isObject(row)) continue;
    known += 1;
    if (row.startTime !== was.startTime || row.operatorId !== was.operatorId) other += 1;
  }
  return other > 0 && other * 2 >= known;
}

const remembered = new WeakMap<readonly unknown[], ReadonlyMap<string, JsonObject>>();

function firstById(rows: readonly unknown[]): ReadonlyMap<string, JsonObject> {
  const known = remembered.get(rows);
  if (known !== undefined) return known;
  const found = new Map<string, JsonObject>();
  for (const row of rows) {
    const id = isObject(row) ? idOf(row) : undefined;
    if (id !== undefined && isObject(row) && !found.has(id)) found.set(id, row);
  }
  remembered.set(rows, found);
  return found;
}
