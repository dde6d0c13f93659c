import type { CallRow } from '../calls/call-row.js';
import type { Pairs } from './pairs.js';

/** The calls of one day, oldest first, a column for each attribute: reports read a million of them in some milliseconds. */
export interface DayColumns {
  /** Start of the day, and of the next; Unix seconds. */
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly index: Float64Array;
  /** Seconds after the start of the day. */
  readonly start: Int32Array;
  /** Seconds after the start of the call. */
  readonly synced: Int32Array;
  readonly duration: Int32Array;
  readonly type: Uint8Array;
  readonly employee: Uint16Array;
  readonly client: Int32Array;
  readonly pair: Int32Array;
}

interface Store extends DayColumns {
  length: number;
  index: Float64Array;
  start: Int32Array;
  synced: Int32Array;
  duration: Int32Array;
  type: Uint8Array;
  employee: Uint16Array;
  client: Int32Array;
  pair: Int32Array;
}

export interface GrowingColumns {
  readonly columns: DayColumns;
  /** Later calls of the same day. */
  append(rows: Iterable<CallRow>): void;
}

const LEAST_CAPACITY = 64;

/** @param expected calls, as far as can be told; more are taken, too */
export function growingColumns(from: number, to: number, pairs: Pairs, expected = 0): GrowingColumns {
  let capacity = 0;
  const store: Store = {
    from,
    to,
    length: 0,
    index: new Float64Array(0),
    start: new Int32Array(0),
    synced: new Int32Array(0),
    duration: new Int32Array(0),
    type: new Uint8Array(0),
    employee: new Uint16Array(0),
    client: new Int32Array(0),
    pair: new Int32Array(0),
  };

  function grow(): void {
    capacity = capacity === 0 ? Math.max(LEAST_CAPACITY, expected) : capacity * 2;
    store.index = grown(store.index, new Float64Array(capacity));
    store.start = grown(store.start, new Int32Array(capacity));
    store.synced = grown(store.synced, new Int32Array(capacity));
    store.duration = grown(store.duration, new Int32Array(capacity));
    store.type = grown(store.type, new Uint8Array(capacity));
    store.employee = grown(store.employee, new Uint16Array(capacity));
    store.client = grown(store.client, new Int32Array(capacity));
    store.pair = grown(store.pair, new Int32Array(capacity));
  }

  return {
    columns: store,
    append(rows) {
      for (const row of rows) {
        const at = store.length;
        if (at === capacity) grow();
        store.index[at] = row.index;
        store.start[at] = row.startedAt - from;
        store.synced[at] = row.syncedAt - row.startedAt;
        store.duration[at] = row.duration;
        store.type[at] = row.type;
        store.employee[at] = row.employee;
        store.client[at] = row.client;
        store.pair[at] = pairs.idOf(row.employee, row.client);
        store.length = at + 1;
      }
    },
  };
}

function grown<A extends Float64Array | Int32Array | Uint16Array | Uint8Array>(old: A, bigger: A): A {
  bigger.set(old);
  return bigger;
}
