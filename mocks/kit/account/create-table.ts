import { countIn, firstNotBelow } from './sorted.js';
import type { Base, Table } from './table.js';

/** What clients have changed of a table. */
export interface TableChanges {
  readonly added: ReadonlyMap<string, unknown>;
  readonly changed: ReadonlyMap<string, unknown>;
  /** Places in the base, rising. */
  readonly deleted: readonly number[];
  readonly lastNumber: number;
}

export interface OwnedTable<T> extends Table<T> {
  save(): TableChanges;
  load(saved: TableChanges): void;
}

export const untouched: TableChanges = { added: new Map(), changed: new Map(), deleted: [], lastNumber: 0 };

const nothing: Base<never> = { size: 0, at: () => ({ id: '', row: undefined as never }), indexOf: () => undefined };

/** @param onChange a row is other than it was, or all may be */
export function createTable<T>(base: Base<T> = nothing, onChange: () => void = () => {}): OwnedTable<T> {
  let added = new Map<string, T>();
  let changed = new Map<string, T>();
  let deleted: number[] = [];
  let lastNumber = 0;

  /** The place in the base of a row that is still there. */
  function placeOf(id: string): number | undefined {
    const place = base.indexOf(id);
    return place === undefined || countIn(deleted, place, place + 1) > 0 ? undefined : place;
  }

  function rowAt(place: number): T {
    const { id, row } = base.at(place);
    return changed.has(id) ? (changed.get(id) as T) : row;
  }

  /** The place of the nth row that is still there. */
  function seek(nth: number): number {
    if (deleted.length === 0) return nth;
    let low = nth;
    let high = Math.min(base.size, nth + deleted.length);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (middle + 1 - countIn(deleted, 0, middle + 1) > nth) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function* walk(skip: number): IterableIterator<T> {
    const left = base.size - deleted.length;
    let place = skip < left ? seek(skip) : base.size;
    let gone = firstNotBelow(deleted, (each) => each < place);
    for (; place < base.size; place += 1) {
      if (deleted[gone] === place) gone += 1;
      else yield rowAt(place);
    }
    let over = Math.max(0, skip - left);
    for (const row of added.values()) {
      if (over > 0) over -= 1;
      else yield row;
    }
  }

  return {
    get size() {
      return base.size - deleted.length + added.size;
    },
    get(id) {
      if (added.has(id)) return added.get(id);
      const place = placeOf(id);
      return place === undefined ? undefined : rowAt(place);
    },
    page(skip, take) {
      const rows: T[] = [];
      if (!(take > 0)) return rows;
      for (const row of walk(Math.max(0, skip))) {
        rows.push(row);
        if (rows.length >= take) break;
      }
      return rows;
    },
    all: () => walk(0),
    put(id, row) {
      onChange();
      if (!added.has(id) && placeOf(id) !== undefined) changed.set(id, row);
      else added.set(id, row);
    },
    delete(id) {
      onChange();
      if (added.delete(id)) return true;
      const place = placeOf(id);
      if (place === undefined) return false;
      changed.delete(id);
      deleted.splice(
        firstNotBelow(deleted, (each) => each < place),
        0,
        place,
      );
      return true;
    },
    nextNumber() {
      lastNumber += 1;
      return lastNumber;
    },
    save: () => ({ added: new Map(added), changed: new Map(changed), deleted: [...deleted], lastNumber }),
    load(saved) {
      onChange();
      added = new Map(saved.added) as Map<string, T>;
      changed = new Map(saved.changed) as Map<string, T>;
      deleted = [...saved.deleted];
      lastNumber = saved.lastNumber;
    },
  };
}
