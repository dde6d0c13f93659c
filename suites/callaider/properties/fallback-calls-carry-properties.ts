import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass, skip, warn } from '../../verdicts.js';
import { isObject, own } from '../answers.js';
import { many, share } from '../calls/request/words.js';
import { startOf } from '../observations/call-times.js';
import { schema } from '../observations/schema.js';
import { settledCalls } from '../observations/settled-calls.js';
import { carried } from '../schema/carried-properties.js';
import { overSchema } from '../schema/entries.js';
import { compared } from './compared.js';
import type { Mode } from './mode.js';

export const fallbackCallsCarryProperties = rule({
  id: 'properties/fallback-calls-carry-properties',
  clauses: ['PROP-5'],
  level: 'must',
  source: 'Critical behavior; Important notes ("required for additional filtering scenarios")',
  summary: 'Where the API ignores propertyFilters but offers a schema, its calls carry properties.',
  why: 'The platform filters in its place and has nothing to go by: calls without properties match no filter.',
  fix: 'Send the properties with every call, also where only some are known; or apply the filters yourself.',
  needs: { seen: schema, calls: settledCalls, compared },
  judge: ({ seen, calls, compared }) =>
    overSchema(seen, () => judgeCarrying(calls.rows, compared.mode, calls.outcome.exchange)),
});

/** @param exchange of the calls */
export function judgeCarrying(rows: readonly unknown[], mode: Mode, exchange: number): Verdict {
  if (mode === 'unknown') return inconclusive('propertyFilters are not known to be ignored: see properties/one-mode');
  if (mode !== 'fallback') return skip('the API applies propertyFilters itself');
  const { calls, carrying, misshapen } = carried(rows);
  const expected = 'properties with the keys of the schema';
  if (carrying === 0 && misshapen > 0) {
    return inconclusive('the properties of calls are no objects: see calls/properties-are-an-object');
  }
  if (carrying === 0) {
    const message = `None of ${many(calls)} carries properties, a schema is offered, and the API ignores propertyFilters`;
    return fail({ message, expected, actual: 'no properties', exchange });
  }
  const lacking = rows.filter((row) => isObject(row) && (own(row, 'properties') ?? undefined) === undefined);
  if (lacking.length === 0) return pass(`${many(carrying)} with properties`);
  if (areTheNewest(lacking, rows))
    return pass(`${many(carrying)} with properties; the newest ${lacking.length} without`);
  const message = `${share(lacking.length, calls)} carry no properties, and the API ignores propertyFilters`;
  return warn({ message, expected, actual: 'no properties', exchange });
}

/** Properties may be filled in some time after the call: then the newest calls lack them, and no other. */
function areTheNewest(lacking: readonly unknown[], rows: readonly unknown[]): boolean {
  const newest = new Set(lacking);
  const others = rows.filter((row) => !newest.has(row));
  const since = startsOf(lacking).reduce((least, start) => Math.min(least, start));
  const until = startsOf(others).reduce((most, start) => Math.max(most, start), 0);
  return lacking.length < others.length && since > until;
}

const startsOf = (rows: readonly unknown[]): readonly number[] =>
  rows.map((row) => (isObject(row) ? startOf(row) : undefined) ?? 0);
