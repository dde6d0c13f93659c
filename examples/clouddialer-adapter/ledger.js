// @ts-check
import { rmSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';

/**
 * @import { OpenCall, Push } from './types.js'
 * @typedef {ReturnType<typeof createLedger>} Ledger
 */

const TABLES = `
  CREATE TABLE IF NOT EXISTS open (id TEXT PRIMARY KEY, push TEXT, askedAt REAL NOT NULL);
  CREATE TABLE IF NOT EXISTS recordings (id TEXT PRIMARY KEY, url TEXT NOT NULL);
`;

/**
 * What is still to be asked for, and where recordings are. It outlives a restart: nobody else tells of these calls again.
 * @param {string} [file] in memory without one
 */
export function createLedger(file) {
  if (file !== undefined) rmSync(`${file}.lock`, { recursive: true, force: true });
  const db = new sqlite.Database(file);
  db.exec(TABLES);

  return {
    /** A call that was placed here. @param {string} id */
    expect: (id) => void db.run('INSERT OR IGNORE INTO open VALUES (?, NULL, 0)', [id]),

    /** A push that is not proven yet; the first that came for a call is kept. @param {Push} push */
    claim({ call_id, ...rest }) {
      const text = JSON.stringify({ call_id, ...rest });
      const sql = `INSERT INTO open VALUES (?, ?, 0) ON CONFLICT DO UPDATE SET push = coalesce(push, excluded.push), askedAt = 0`;
      db.run(sql, [call_id, text]);
    },

    /** Those whose status was not asked for since a moment. @param {number} before Unix seconds @returns {OpenCall[]} */
    due: (before) =>
      db.all('SELECT * FROM open WHERE askedAt <= ? ORDER BY askedAt, id', [before]).map(({ id, push, askedAt }) => ({
        id: String(id),
        askedAt: Number(askedAt),
        ...(push === null ? {} : { push: JSON.parse(String(push)) }),
      })),

    /** @param {string} id @param {number} at Unix seconds */
    asked: (id, at) => void db.run('UPDATE open SET askedAt = ? WHERE id = ?', [at, id]),

    /** All is known of it. @param {string} id */
    close: (id) => void db.run('DELETE FROM open WHERE id = ?', [id]),

    /** @param {string} id @param {string} url */
    keepRecording: (id, url) => void db.run('INSERT OR REPLACE INTO recordings VALUES (?, ?)', [id, url]),

    /** @param {string} id @returns {string | undefined} */
    recording(id) {
      const row = db.get('SELECT url FROM recordings WHERE id = ?', [id]);
      return row === null || row === undefined ? undefined : String(row.url);
    },

    end: () => db.close(),
  };
}
