import { fault } from '../fault.js';

export const schemaErrorWith200 = fault({
  name: 'schema-error-with-200',
  story: 'Errors are told in the body, under status 200.',
  breaks: { 'schema/is-answered-as-agreed': 'fail' },
  apply: (right) => ({ ...right, schema: () => ({ status: 200, json: { status: 'error', message: 'No schema' } }) }),
});
