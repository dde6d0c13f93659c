import { fault } from '../fault.js';

export const keyPrefixAccepted = fault({
  name: 'key-prefix-accepted',
  story: 'The arguments of startsWith are swapped: the secret has to start with what was sent.',
  breaks: { 'auth/prefix-refused': 'fail' },
  apply: (right) => ({
    ...right,
    keyMatches: (sent) => sent !== undefined && right.account.secret.startsWith(sent),
  }),
});
