import { MISSED, OUTGOING } from '../calls/call-type.js';
import type { Collected } from './collect.js';
import type { DayStore } from './day-store.js';
import type { Filter } from './filter.js';
import { testOf } from './matching.js';
import { piecesOf } from './pieces.js';
import { LAST_CONNECTED_AT, LAST_INDEX, NEVER_ATTENDED, notPickedUp, WIDTH } from './tally.js';

/** An employee, a client, and calls between the two that led to no talk; newest first. */
export interface Unanswered {
  readonly employee: number;
  readonly client: number;
  /** Indexes. */
  readonly calls: readonly number[];
}

/** Which calls a report lists of a pair. */
interface Kind {
  /** How many there are of the pair whose sums stand at a place. */
  count(values: Float64Array, at: number): number;
  /** Whether a call of such a pair is one. Times in Unix seconds. */
  lists(type: number, startedAt: number, lastConnectedAt: number): boolean;
}

/** Missed or rejected, and nobody has talked with the client since. */
export const neverAttended: Kind = {
  count: (values, at) => values[at + NEVER_ATTENDED] ?? 0,
  lists: (type, startedAt, lastConnectedAt) => type >= MISSED && startedAt >= lastConnectedAt,
};

/** Outgoing, to a client with whom nobody talked. */
export const notPickedUpByClient: Kind = { count: notPickedUp, lists: (type) => type === OUTGOING };

export interface UnansweredPage {
  readonly total: number;
  readonly items: readonly Unanswered[];
}

/** A page of pairs; that with the newest call of any kind comes first. */
export function unanswered(
  kind: Kind,
  { sums }: Collected,
  filter: Filter,
  store: DayStore,
  { skip, take }: { readonly skip: number; readonly take: number },
): UnansweredPage {
  const { pairs, values } = sums;
  const found: { pair: number; last: number; lastConnectedAt: number; calls: number[] }[] = [];
  for (const [row, pair] of pairs.entries()) {
    const at = row * WIDTH;
    if (kind.count(values, at) === 0) continue;
    found.push({
      pair,
      last: values[at + LAST_INDEX] ?? 0,
      lastConnectedAt: values[at + LAST_CONNECTED_AT] ?? 0,
      calls: [],
    });
  }
  found.sort((a, b) => b.last - a.last);
  const page = found.slice(skip, skip + take);
  /** One more than the place on the page of each pair, so that 0 is none. */
  const places = new Int32Array(store.pairs.size);
  for (const [place, { pair }] of page.entries()) places[pair] = place + 1;

  for (const piece of page.length === 0 ? [] : piecesOf(filter, store).reverse()) {
    const columns = store.columns(piece.day);
    const passes = testOf(filter, piece, columns, store.now());
    for (let at = columns.length - 1; at >= 0; at -= 1) {
      const place = places[columns.pair[at] ?? 0] ?? 0;
      const each = place === 0 ? undefined : page[place - 1];
      if (each === undefined) continue;
      const startedAt = columns.from + (columns.start[at] ?? 0);
      if (kind.lists(columns.type[at] ?? 0, startedAt, each.lastConnectedAt) && passes(at))
        each.calls.push(columns.index[at] ?? 0);
    }
  }
  const items = page.map(({ pair, calls }) => ({
    employee: store.pairs.employeeOf(pair),
    client: store.pairs.clientOf(pair),
    calls,
  }));
  return { total: found.length, items };
}
