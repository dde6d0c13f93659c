import type { Behaviour } from '../../behaviour.js';
import { fault } from '../fault.js';

export const keyCutShort = fault({
  name: 'key-cut-short',
  story: 'The column that holds the secret is too short, and what is sent is cut to fit.',
  breaks: { 'auth/prefix-refused': 'fail', 'auth/extended-key-refused': 'fail' },
  apply: (right) => ({
    ...right,
    keyMatches: (sent) => sent !== undefined && cut(sent, right) === cut(right.account.secret, right),
  }),
});

const cut = (key: string, { account }: Behaviour): string => key.slice(0, Math.ceil(account.secret.length * 0.75));
