import { fault } from '../fault.js';

export const schema501 = fault({
  name: 'schema-501',
  story: 'Without a schema, the API says that it is not implemented.',
  breaks: { 'schema/is-answered-as-agreed': 'fail' },
  apply: (right) => ({ ...right, schema: () => right.error(501, 'Not implemented') }),
});
