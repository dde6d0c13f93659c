import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { inconclusive, info, pass } from '../../verdicts.js';
import type { Traced } from './trace.js';
import { traffic } from './traffic.js';

export const rateLimit = rule({
  id: 'general/rate-limit',
  clauses: ['GEN-14'],
  level: 'may',
  summary: 'The API may limit how often it is asked; a limit is only told, never graded.',
  why: 'A limit that is tighter than the platform asks slows the import down.',
  fix: 'Send Retry-After with 429, and leave the platform room for a few requests a second.',
  source: 'Security and controlled access (own controls)',
  needs: { traffic },
  judge: ({ traffic }) => judgeRateLimit(traffic),
});

export function judgeRateLimit(all: readonly Traced[]): Verdict {
  const asked = all.filter(({ endpoint }) => endpoint !== 'storage');
  if (asked.length === 0) return inconclusive('nothing was asked');
  const limited = asked.filter(({ status }) => status === 429);
  const [first] = limited;
  if (first === undefined) return pass(`no limit was met in ${asked.length} requests`);
  const hint = limited.find(({ retryAfter }) => retryAfter !== undefined)?.retryAfter;
  return info({
    message: `${limited.length} of ${asked.length} requests were answered 429; the run waited and asked again`,
    actual: hint === undefined ? '429 without Retry-After' : `429 with Retry-After: ${hint.slice(0, 40)}`,
    exchange: first.exchange,
  });
}
