import type { Answer } from '../../http.js';
import { anAnswer } from '../fixtures.js';
import { readCalls } from '../observations/ask-calls.js';
import { readSchema, type SchemaSeen } from '../observations/schema.js';
import type { SettledCalls } from '../observations/settled-calls.js';

type Parts = Parameters<typeof anAnswer>[0];

/** An answer of GET /properties/schema. */
export const anAnswerOfSchema = (parts: Parts): Answer =>
  anAnswer({ ask: { endpoint: 'schema', path: '/properties/schema' }, ...parts });

export const seenSchema = (parts: Parts): SchemaSeen => readSchema(anAnswerOfSchema(parts));

/** A schema of these entries. */
export const declaring = (...entries: readonly unknown[]): SchemaSeen => seenSchema({ json: { properties: entries } });

/** An entry that breaks no rule; name the fields a test is about. */
export const anEntry = (over: Readonly<Record<string, unknown>> = {}) => ({
  key: 'Client city',
  type: 'string',
  ...over,
});

export const anEnum = (over: Readonly<Record<string, unknown>> = {}) =>
  anEntry({ key: 'Department', type: 'enum', values: ['sales', 'support'], ...over });

/** The settled window with these rows. */
export const settledWith = (rows: readonly unknown[]): SettledCalls => ({
  ...readCalls(anAnswer({ exchange: 5, ask: { endpoint: 'calls', path: '/calls' }, json: { calls: rows } }), {}),
  window: { from: 1_700_000_000, to: 1_700_086_400 },
  rows,
});
