import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { inconclusive, pass } from '../../verdicts.js';
import type { Traced } from './trace.js';
import { traffic, validOnes } from './traffic.js';

export const addressAllowed = rule({
  id: 'general/address-allowed',
  clauses: ['GEN-15'],
  level: 'may',
  summary: 'The API may admit chosen addresses only; this check comes from one that is admitted.',
  why: 'From an address that is shut out nothing can be said about the API.',
  fix: 'Allow the address of this machine for the time of the check, or run it from one that is allowed.',
  source: 'Security and controlled access (own controls)',
  needs: { traffic },
  judge: ({ traffic }) => judgeAddress(traffic),
});

export function judgeAddress(all: readonly Traced[]): Verdict {
  const valid = validOnes(all);
  if (valid.length === 0) return inconclusive('no right request was asked');
  const isShutOut = ({ status, failure }: Traced) =>
    status === 403 || failure === 'reset' || failure === 'refused' || failure === 'timeout';
  if (!valid.every(isShutOut)) return pass();
  return inconclusive('every request with the key was refused: the address of this machine may not be allowed');
}
