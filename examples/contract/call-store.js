// @ts-check
import { rmSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';

/**
 * @import { CallsQuery, ContractCall, StoredCall } from './types.js'
 * @typedef {ReturnType<typeof createCallStore>} CallStore
 */

const TABLES = `
  CREATE TABLE IF NOT EXISTS calls (
    id TEXT PRIMARY KEY, start INTEGER NOT NULL, state INTEGER NOT NULL, asOf REAL NOT NULL, settled INTEGER NOT NULL, call TEXT
  );
  CREATE INDEX IF NOT EXISTS callsByStart ON calls (start);
  CREATE TABLE IF NOT EXISTS stretches (start INTEGER NOT NULL, stop INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS marks (name TEXT PRIMARY KEY, value REAL NOT NULL);
`;

/** Which of two states of a call is kept: the later one. @type {(kept: StoredCall, told: StoredCall) => StoredCall} */
export const keepLater = (kept, told) =>
  told.state > kept.state || (told.state === kept.state && told.asOf >= kept.asOf) ? told : kept;

/**
 * Calls in SQLite. All bounds of time are Unix seconds, and belong to what they bound.
 * @param {string} [file] in memory without one
 * @param {(kept: StoredCall, told: StoredCall) => StoredCall} [choose] what becomes of a call that is told once more
 */
export function createCallStore(file, choose = keepLater) {
  // The lock of a process that was killed stays; this one is the only one that uses the file.
  if (file !== undefined) rmSync(`${file}.lock`, { recursive: true, force: true });
  const db = new sqlite.Database(file);
  db.exec(TABLES);

  /** @type {(sql: string, values?: (string | number | null)[]) => any[]} */
  const all = (sql, values = []) => db.all(sql, values);
  /** @type {(sql: string, values?: (string | number | null)[]) => any} */
  const first = (sql, values = []) => db.get(sql, values) ?? {};

  /** @param {string} id @returns {StoredCall | undefined} */
  function get(id) {
    const [row] = all('SELECT * FROM calls WHERE id = ?', [id]);
    if (row === undefined) return undefined;
    return { ...row, settled: row.settled === 1, call: row.call === null ? undefined : JSON.parse(row.call) };
  }

  return {
    get,

    /** @param {readonly StoredCall[]} told in any order, also what is known already */
    save(told) {
      if (told.length === 0) return;
      db.exec('BEGIN');
      for (const each of told) {
        const kept = get(each.id);
        const { id, start, state, asOf, settled, call } = kept === undefined ? each : choose(kept, each);
        const text = call === undefined ? null : JSON.stringify(call);
        db.run('INSERT OR REPLACE INTO calls VALUES (?, ?, ?, ?, ?, ?)', [id, start, state, asOf, settled, text]);
      }
      db.exec('COMMIT');
    },

    /** Completed calls that fit. @param {CallsQuery} query @returns {ContractCall[]} */
    find({ startTime, stopTime, direction, operators, hasProperties }) {
      const sql = 'SELECT call FROM calls WHERE start BETWEEN ? AND ? AND call IS NOT NULL ORDER BY start, id';
      return all(sql, [startTime, stopTime])
        .map((row) => /** @type {ContractCall} */ (JSON.parse(row.call)))
        .filter(
          (call) =>
            (direction === undefined || call.direction === direction) &&
            (operators === undefined || operators.includes(call.operatorId)) &&
            hasProperties(call.properties ?? {}),
        );
    },

    /** Of all calls, also of those that nobody answered. @param {number} from @param {number} to @returns {number} */
    count: (from, to) => first('SELECT count(*) AS n FROM calls WHERE start BETWEEN ? AND ?', [from, to]).n,

    /**
     * When the first call began that may still change; else the last one; `undefined` without any.
     * @param {number} from @param {number} to @returns {number | undefined}
     */
    restlessFrom(from, to) {
      const sql =
        'SELECT min(CASE settled WHEN 0 THEN start END) AS moving, max(start) AS last FROM calls WHERE start BETWEEN ? AND ?';
      const { moving, last } = first(sql, [from, to]);
      return moving ?? last ?? undefined;
    },

    /**
     * The parts of a stretch of time that have not been read whole yet.
     * @param {number} from @param {number} to @returns {{ from: number, to: number }[]}
     */
    gaps(from, to) {
      const gaps = [];
      let at = from;
      for (const { start, stop } of all('SELECT * FROM stretches WHERE stop >= ? AND start <= ? ORDER BY start', [
        from,
        to,
      ])) {
        if (start > at) gaps.push({ from: at, to: start - 1 });
        at = Math.max(at, stop + 1);
      }
      return at > to ? gaps : [...gaps, { from: at, to }];
    },

    /** Remembers that this stretch has been read whole. @param {number} from @param {number} to */
    cover(from, to) {
      const { start, stop } = first(
        'SELECT min(start) AS start, max(stop) AS stop FROM stretches WHERE stop >= ? - 1 AND start <= ? + 1',
        [from, to],
      );
      db.run('DELETE FROM stretches WHERE stop >= ? - 1 AND start <= ? + 1', [from, to]);
      db.run('INSERT INTO stretches VALUES (?, ?)', [Math.min(from, start ?? from), Math.max(to, stop ?? to)]);
    },

    /**
     * Whoever took a call that is kept, as the newest of them tells: also those whom the provider lists no longer.
     * @returns {import('./types.js').Contact[]}
     */
    operators: () =>
      all(
        `SELECT json_extract(call, '$.operatorId') AS id, json_extract(call, '$.operatorName') AS name,
           json_extract(call, '$.operatorNumber') AS phone, max(start)
         FROM calls WHERE call IS NOT NULL GROUP BY 1`,
      ).map(({ id, name, phone }) => ({ id, phone, name })),

    /** Values that a property has had. @param {string} key @returns {string[]} */
    valuesOf: (key) =>
      all(
        "SELECT DISTINCT json_extract(call, '$.properties.' || json_quote(?)) AS value FROM calls WHERE call IS NOT NULL",
        [key],
      )
        .map(({ value }) => value)
        .filter((value) => typeof value === 'string'),

    /** @param {string} name @returns {number | undefined} */
    mark: (name) => first('SELECT value FROM marks WHERE name = ?', [name]).value,

    /** @param {string} name @param {number} value */
    setMark: (name, value) => void db.run('INSERT OR REPLACE INTO marks VALUES (?, ?)', [name, value]),

    close: () => db.close(),
  };
}
