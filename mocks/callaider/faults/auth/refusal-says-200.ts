import { fault } from '../fault.js';

export const refusalSays200 = fault({
  name: 'refusal-says-200',
  story: 'The refusal has the right body, and its status was never set.',
  breaks: {
    'auth/health-needs-key': 'fail',
    'auth/contacts-needs-key': 'fail',
    'auth/calls-needs-key': 'fail',
    'auth/recording-needs-key': 'fail',
    'auth/schema-needs-key': 'fail',
    'auth/refusal-is-401': 'fail',
  },
  brings: ['general/unknown-routes'],
  apply: (right) => ({
    ...right,
    unauthorized: () => ({ ...right.error(401, 'Unauthorized'), status: 200 }),
  }),
});
