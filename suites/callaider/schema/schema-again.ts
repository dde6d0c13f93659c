import type { LoggedExchange } from '../../http.js';
import { observation, type Unavailable, unavailable } from '../../observation.js';
import { readSchema, type SchemaSeen, schema } from '../observations/schema.js';

/**
 * The same question as at the start, once the run is nearly over: the schemas that others got meanwhile; asked once more
 * where there are none, or when time allows. SCH-9.
 */
export const schemaAgain = observation({
  id: 'schema/again',
  purpose: 'Ask /properties/schema once more, late in the run',
  from: 'standard',
  phase: 'late',
  needs: { first: schema },
  observe: async ({ http, depth }, { first }): Promise<readonly SchemaSeen[] | Unavailable> => {
    if (first.state === 'broken') return unavailable.inconclusive('the first answer holds no schema to compare with');
    const meanwhile = schemasOf(http.log(), first.outcome.exchange);
    if (meanwhile.length > 0 && depth !== 'thorough') return meanwhile;
    return [
      ...meanwhile,
      readSchema(await http.ask({ endpoint: 'schema', intent: 'valid', path: '/properties/schema' })),
    ];
  },
});

function schemasOf(log: readonly LoggedExchange[], after: number): readonly SchemaSeen[] {
  return log
    .filter(({ exchange, outcome: { ask } }) => exchange > after && ask.endpoint === 'schema' && ask.intent === 'valid')
    .map(({ outcome }) => readSchema(outcome))
    .filter(({ state }) => state !== 'broken');
}
