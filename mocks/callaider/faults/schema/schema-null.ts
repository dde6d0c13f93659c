import { fault } from '../fault.js';

export const schemaNull = fault({
  name: 'schema-null',
  story: 'A missing schema is written as null.',
  breaks: { 'schema/is-listed': 'fail' },
  apply: (right) => ({ ...right, schema: () => ({ status: 200, json: null }) }),
});
