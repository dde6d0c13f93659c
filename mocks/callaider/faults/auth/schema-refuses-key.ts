import { fault } from '../fault.js';

export const schemaRefusesKey = fault({
  name: 'schema-refuses-key',
  story: 'The schema route was written later, with a guard that knows another secret.',
  breaks: { 'auth/key-accepted': 'fail' },
  brings: ['schema/is-answered-as-agreed'],
  apply: (right) => ({
    ...right,
    admit: (endpoint, request) =>
      endpoint === 'schema' ? right.unauthorized(request) : right.admit(endpoint, request),
  }),
});
