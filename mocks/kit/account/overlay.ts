import { createTable, type OwnedTable, type TableChanges, untouched } from './create-table.js';
import type { Base, Table } from './table.js';

/** All tables of a tenant. Together with the account's changes they are what lies over the world. */
export interface Overlay {
  table<T>(name: string, base?: () => Base<T>): Table<T>;
  save(): Readonly<Record<string, TableChanges>>;
  load(saved: Readonly<Record<string, TableChanges>>): void;
}

/** @param onChange a row of any table was changed */
export function createOverlay(onChange: () => void): Overlay {
  const tables = new Map<string, OwnedTable<unknown>>();
  /** Of tables that a snapshot knows and nobody has asked for yet. */
  let waiting: Readonly<Record<string, TableChanges>> = {};

  function table<T>(name: string, base?: () => Base<T>): Table<T> {
    const known = tables.get(name);
    if (known !== undefined) return known as OwnedTable<T>;
    const made = createTable(base?.(), onChange);
    const saved = waiting[name];
    if (saved !== undefined) made.load(saved);
    tables.set(name, made as OwnedTable<unknown>);
    return made;
  }

  function load(saved: Readonly<Record<string, TableChanges>>): void {
    waiting = saved;
    for (const [name, each] of tables) each.load(saved[name] ?? untouched);
  }

  return {
    table,
    save: () => ({ ...waiting, ...Object.fromEntries([...tables].map(([name, each]) => [name, each.save()])) }),
    load,
  };
}
