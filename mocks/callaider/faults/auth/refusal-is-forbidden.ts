import { fault } from '../fault.js';

export const refusalIsForbidden = fault({
  name: 'refusal-is-forbidden',
  story: 'Refusals are sent as 403.',
  breaks: {
    'auth/health-needs-key': 'fail',
    'auth/contacts-needs-key': 'fail',
    'auth/calls-needs-key': 'fail',
    'auth/recording-needs-key': 'fail',
    'auth/schema-needs-key': 'fail',
    'auth/wrong-key-refused': 'fail',
    'auth/refusal-is-401': 'fail',
  },
  apply: (right) => ({
    ...right,
    unauthorized: () => right.error(403, 'Forbidden'),
  }),
});
