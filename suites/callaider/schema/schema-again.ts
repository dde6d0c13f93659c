import { observation, unavailable } from '../../observation.js';
import { readSchema, schema } from '../observations/schema.js';

/** The same request as at the start, once the run is nearly over. SCH-9. */
export const schemaAgain = observation({
  id: 'schema/again',
  purpose: 'Ask /properties/schema once more, late in the run',
  from: 'standard',
  phase: 'late',
  needs: { first: schema },
  observe: async ({ http }, { first }) => {
    if (first.state === 'broken') return unavailable.inconclusive('the first answer holds no schema to compare with');
    return readSchema(await http.ask({ endpoint: 'schema', intent: 'valid', path: '/properties/schema' }));
  },
});
