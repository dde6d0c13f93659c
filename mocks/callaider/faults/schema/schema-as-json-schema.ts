import { fault } from '../fault.js';
import { entriesOf } from './with-entries.js';

export const schemaAsJsonSchema = fault({
  name: 'schema-as-json-schema',
  story: 'The endpoint answers with a JSON Schema of the properties.',
  breaks: { 'schema/is-listed': 'fail' },
  apply: (right) => ({
    ...right,
    schema: (request) => ({
      status: 200,
      json: {
        type: 'object',
        properties: Object.fromEntries(entriesOf(right, request).map(({ key, type }) => [String(key), { type }])),
      },
    }),
  }),
});
