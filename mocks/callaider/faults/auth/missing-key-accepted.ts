import { fault } from '../fault.js';

export const missingKeyAccepted = fault({
  name: 'missing-key-accepted',
  story: 'The check runs only when the header is there: if (key && key !== secret) refuse.',
  breaks: {
    'auth/health-needs-key': 'fail',
    'auth/contacts-needs-key': 'fail',
    'auth/calls-needs-key': 'fail',
    'auth/recording-needs-key': 'fail',
    'auth/schema-needs-key': 'fail',
  },
  apply: (right) => ({
    ...right,
    keyMatches: (sent, request) => sent === undefined || right.keyMatches(sent, request),
  }),
});
