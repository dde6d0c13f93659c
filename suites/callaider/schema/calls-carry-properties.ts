import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass, warn } from '../../verdicts.js';
import { schema } from '../observations/schema.js';
import { settledCalls } from '../observations/settled-calls.js';
import { type Carried, carried } from './carried-properties.js';
import { overSchema } from './entries.js';
import { ENOUGH_CALLS, type FilterMode, filterMode } from './filter-mode.js';

export const callsCarryProperties = rule({
  id: 'schema/calls-carry-properties',
  clauses: ['SCH-12'],
  level: 'should',
  summary: 'Where a schema is offered, calls carry properties.',
  why: 'Teams pick filters from the schema, but no call has a value to filter on: their imports stay empty or unfiltered.',
  fix: 'Send the declared properties with every call, or stop offering the schema.',
  source: 'Important notes; Schema vs properties',
  needs: { seen: schema, calls: settledCalls, mode: filterMode },
  judge: ({ seen, calls, mode }) =>
    overSchema(seen, () => judgeCarried(carried(calls.rows), mode, calls.outcome.exchange)),
});

/** An API that ignores filters leaves the filtering to the platform, which then has nothing to go by: worse than a gap. */
export function judgeCarried({ calls, carrying, misshapen }: Carried, mode: FilterMode, exchange: number): Verdict {
  if (carrying > 0) return pass(`${carrying} of ${calls} calls carry properties`);
  if (misshapen > 0) return inconclusive('the properties of calls are no objects, see calls/properties-are-an-object');
  if (calls < ENOUGH_CALLS)
    return inconclusive(`none of ${calls} calls carries properties; ${ENOUGH_CALLS} calls would tell`);
  const finding = {
    message: `a schema is offered, but none of ${calls} calls carries properties`,
    expected: 'properties with the keys of the schema',
    actual: 'no properties',
    exchange,
  };
  if (mode !== 'fallback') return warn(finding);
  return fail({ ...finding, message: `${finding.message}, and the API ignores propertyFilters` });
}
