import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { inconclusive, pass, warn } from '../../verdicts.js';
import { perEndpoint, type Remark } from './per-endpoint.js';
import type { Traced } from './trace.js';
import { traffic, validOnes } from './traffic.js';

export const noRedirects = rule({
  id: 'general/no-redirects',
  clauses: ['GEN-10'],
  level: 'should',
  summary: 'Endpoints answer at their documented paths and redirect nowhere.',
  why: 'A client that follows a redirect may drop the key or turn POST into GET; one that does not sees no answer.',
  fix: 'Configure the final URL in the platform, and serve the documented paths without an added slash.',
  source: 'Endpoints 1 to 5',
  needs: { traffic },
  judge: ({ traffic }) => judgeRedirects(traffic),
});

const redirecting: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export function judgeRedirects(all: readonly Traced[]): Verdict {
  const answers = validOnes(all).filter((traced) => traced.undecided === undefined);
  if (answers.length === 0) return inconclusive('no right request was answered');
  const redirected = answers.filter(({ status = 0 }) => redirecting.has(status));
  const told = redirected.filter((traced) => !isToldElsewhere(traced));
  const [first, ...rest] = perEndpoint(told.map(remark), answers);
  if (first !== undefined) return warn(first, ...rest);
  if (redirected.length === answers.length) return inconclusive('only redirects that SCH-1 or REC-2 tells');
  return pass();
}

function remark(traced: Traced): Remark {
  const { status, redirect } = traced;
  const actual = redirect === undefined ? `${status} without Location` : `${status} to ${redirect.to}`;
  const elsewhere =
    redirect?.elsewhere === undefined ? '' : ` to ANOTHER HOST, ${redirect.elsewhere}, where the key does not belong`;
  return { traced, what: `redirected with ${status}${elsewhere}`, expected: 'an answer', actual };
}

/** A recording that redirects to its audio is told by REC-2, a schema that redirects by SCH-1. */
function isToldElsewhere({ endpoint, path, redirect }: Traced): boolean {
  if (endpoint === 'schema') return true;
  if (endpoint !== 'recording') return false;
  return redirect === undefined || !withoutSlash(redirect.to).endsWith(path);
}

const withoutSlash = (url: string): string => (url.split('?')[0] ?? '').replace(/\/+$/, '');
