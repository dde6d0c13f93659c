import { fault } from '../fault.js';
import { entriesOf } from './with-entries.js';

export const schemaBareArray = fault({
  name: 'schema-bare-array',
  story: 'The handler returns the list itself, without the object around it.',
  breaks: { 'schema/is-listed': 'fail' },
  apply: (right) => ({ ...right, schema: (request) => ({ status: 200, json: entriesOf(right, request) }) }),
});
