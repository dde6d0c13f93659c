import type { Outcome } from '../../http.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { nameOf, tell, undecided, whatCame } from '../answers.js';
import { hasStatus, isLetIn, lockedOut } from './comparing.js';
import { oddKeys } from './odd-keys.js';

export const oddKeysRefused = rule({
  id: 'auth/odd-keys-refused',
  clauses: ['AUTH-25'],
  level: 'should',
  summary: 'Very long or oddly spelled keys are refused like any wrong key.',
  why: 'A 500 means that a stranger can make the API fall over before it has decided who is asking.',
  fix: 'Compare digests of equal length, or check the length first: constant-time comparisons throw when lengths differ.',
  source: 'Authentication',
  needs: { seen: oddKeys },
  judge: ({ seen }) => {
    const { refusals, long, punctuation, unicode, again } = seen;
    const ban = lockedOut('contacts', again);
    const tally = createTally();
    const doubts: string[] = [];
    for (const [outcome, sent] of [
      [long, 'a key of 8 KiB'],
      [punctuation, 'a key with quotes, a backslash and percent signs'],
      [unicode, 'a key outside ASCII'],
    ] as const) {
      const byServer = outcome === long ? cutOff(outcome) : undefined;
      const doubt = byServer === undefined ? (undecided(outcome) ?? (isLetIn(outcome) ? undefined : ban)) : undefined;
      if (doubt !== undefined) {
        doubts.push(doubt);
        continue;
      }
      if (hasStatus(outcome, 401, 403)) continue;
      if (refusals.wrong !== undefined && hasStatus(outcome, 500) && hasStatus(refusals.wrong, 500)) {
        doubts.push(`because ${tell(refusals.wrong)} to any wrong key: see auth/wrong-key-refused`);
        continue;
      }
      const bad = isLetIn(outcome) || (outcome.kind === 'answer' && outcome.status >= 500);
      tally[bad ? 'fail' : 'info'](() => ({
        message: bad
          ? `${tell(outcome)} to ${sent}`
          : `${nameOf(outcome)} ${byServer ?? whatCame(outcome)} to ${sent}, as HTTP servers do before the API is asked`,
        expected: '401',
        actual: whatCame(outcome),
        exchange: outcome.exchange,
      }));
    }
    return tally.verdict(doubts[0] === undefined ? pass() : inconclusive(doubts[0]));
  },
});

/** The HTTP server hung up on a header that is too long for it. */
function cutOff(outcome: Outcome): string | undefined {
  if (outcome.kind === 'answer' || (outcome.failure.code !== 'reset' && outcome.failure.code !== 'not-http'))
    return undefined;
  return 'closed the connection';
}
