import { fault } from '../fault.js';

export const schema500 = fault({
  name: 'schema-500',
  story: 'Without a schema, looking for it throws.',
  breaks: { 'schema/is-answered-as-agreed': 'fail' },
  apply: (right) => ({ ...right, schema: () => right.error(500, 'Internal server error') }),
});
