import type { Outcome } from '../../http.js';
import { observation } from '../../observation.js';
import { has200, isObject, own } from '../answers.js';

export interface SchemaSeen {
  readonly outcome: Outcome;
  /**
   * `listed`: 200 with at least one entry; `empty`: 200 with none; `absent`: 404, a documented answer;
   * `broken`: anything else.
   */
  readonly state: 'listed' | 'empty' | 'absent' | 'broken';
  /** The entries, read leniently (a bare array counts too). */
  readonly entries: readonly unknown[];
  /** JSON pointer of the list: `/properties`, or `` for a bare array. */
  readonly at: string;
}

/** GET /properties/schema with the key. Endpoint 4, optional. */
export const schema = observation({
  id: 'schema/answer',
  purpose: 'Ask /properties/schema with the key',
  needs: {},
  observe: async ({ http }): Promise<SchemaSeen> =>
    readSchema(await http.ask({ endpoint: 'schema', intent: 'valid', path: '/properties/schema' })),
});

export function readSchema(outcome: Outcome): SchemaSeen {
  if (outcome.kind === 'answer' && outcome.status === 404) return { outcome, state: 'absent', entries: [], at: '' };
  if (!has200(outcome) || outcome.body.json.kind !== 'json') return { outcome, state: 'broken', entries: [], at: '' };
  const { value } = outcome.body.json;
  const bare = Array.isArray(value);
  const list = bare ? value : isObject(value) ? own(value, 'properties') : undefined;
  if (!Array.isArray(list)) return { outcome, state: 'broken', entries: [], at: '' };
  return { outcome, state: list.length === 0 ? 'empty' : 'listed', entries: list, at: bare ? '' : '/properties' };
}
