import { observation, type Random } from '../../observation.js';
import { own } from '../answers.js';
import { askCalls, spanning } from '../observations/ask-calls.js';
import { schema } from '../observations/schema.js';
import { settledCalls } from '../observations/settled-calls.js';
import { carried } from './carried-properties.js';
import { type Entry, entriesOf, keyOf } from './entries.js';

/** `recommended`: the API applies propertyFilters; `fallback`: it ignores them. Both are valid. */
export type FilterMode = 'recommended' | 'fallback' | 'unknown';

/** Calls that SCH-12 wants to see before it judges. */
export const ENOUGH_CALLS = 20;

/**
 * Asks only where the answer matters: a schema is offered and no call carries properties. A filter that nothing can
 * match tells the modes apart even so: who applies it sends no call, who ignores it sends them all.
 */
export const filterMode = observation({
  id: 'schema/filter-mode',
  purpose: 'No call carries properties: does /calls apply a filter that nothing matches?',
  needs: { seen: schema, calls: settledCalls },
  observe: async ({ http, random }, { seen, calls }): Promise<FilterMode> => {
    const { carrying, misshapen } = carried(calls.rows);
    if (seen.state !== 'listed' || carrying > 0 || misshapen > 0 || calls.rows.length < ENOUGH_CALLS) return 'unknown';
    const propertyFilters = filterWithoutMatch(entriesOf(seen.entries), random);
    if (propertyFilters === undefined) return 'unknown';
    const { rows } = await askCalls(http, { ...spanning(calls.window), propertyFilters }, { intent: 'abnormal' });
    if (rows?.length === 0) return 'recommended';
    return rows !== undefined && rows.length >= calls.rows.length ? 'fallback' : 'unknown';
  },
});

export function filterWithoutMatch(entries: readonly Entry[], random: Random): Record<string, unknown> | undefined {
  for (const entry of entries) {
    const key = keyOf(entry);
    const type = own(entry.fields, 'type');
    if (key === undefined) continue;
    if (type === 'string' || type === 'enum')
      return { [key]: `linecheck-${random.text(12, 'abcdefghjkmnpqrstuvwxyz')}` };
    if (type === 'number') return { [key]: { conditions: [{ operator: 'eq', value: -987_654_321.125 }] } };
  }
  return undefined;
}
