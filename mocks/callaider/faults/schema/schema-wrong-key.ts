import { fault } from '../fault.js';
import { entriesOf } from './with-entries.js';

export const schemaWrongKey = fault({
  name: 'schema-wrong-key',
  story: 'The list is sent as "fields".',
  breaks: { 'schema/is-listed': 'fail' },
  apply: (right) => ({ ...right, schema: (request) => ({ status: 200, json: { fields: entriesOf(right, request) } }) }),
});
