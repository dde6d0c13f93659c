import { fault } from '../fault.js';

export const schema204 = fault({
  name: 'schema-204',
  story: 'Without a schema, the API answers no content.',
  breaks: { 'schema/is-answered-as-agreed': 'fail' },
  apply: (right) => ({ ...right, schema: () => ({ status: 204 }) }),
});
