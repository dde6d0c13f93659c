import { fault } from '../fault.js';

export const secretUnset = fault({
  name: 'secret-unset',
  story: 'The secret was never set on the server, so a missing header equals it: undefined is undefined.',
  breaks: {
    'auth/health-needs-key': 'fail',
    'auth/contacts-needs-key': 'fail',
    'auth/calls-needs-key': 'fail',
    'auth/recording-needs-key': 'fail',
    'auth/schema-needs-key': 'fail',
  },
  apply: (right) => ({
    ...right,
    keyMatches: (sent) => sent === undefined,
  }),
});
