import { fault } from '../fault.js';

export const keyComparedMasked = fault({
  name: 'key-compared-masked',
  story: 'Only the masked form of the key is kept, first and last characters and its length, and compared.',
  breaks: { 'auth/whole-key-compared': 'fail' },
  apply: (right) => ({
    ...right,
    keyMatches: (sent) => sent !== undefined && masked(sent) === masked(right.account.secret),
  }),
});

const masked = (key: string): string => `${key.slice(0, 4)}${'*'.repeat(key.length)}${key.slice(-4)}`;
