import { fault } from '../fault.js';

export const schemaWithoutKey = fault({
  name: 'schema-without-key',
  story: 'The schema was taken for documentation and left open.',
  breaks: { 'auth/schema-needs-key': 'fail' },
  apply: (right) => ({
    ...right,
    needsKey: (endpoint, request) => endpoint !== 'schema' && right.needsKey(endpoint, request),
  }),
});
