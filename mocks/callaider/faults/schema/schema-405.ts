import { fault } from '../fault.js';

export const schema405 = fault({
  name: 'schema-405',
  story: 'A route of the same path exists for POST only.',
  breaks: { 'schema/is-answered-as-agreed': 'fail' },
  apply: (right) => ({ ...right, schema: () => right.error(405, 'Method not allowed') }),
});
