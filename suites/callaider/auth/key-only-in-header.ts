import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { tell, undecided } from '../answers.js';
import { isLetIn, lockedOut } from './comparing.js';
import { keyElsewhere } from './key-elsewhere.js';
import { openToStrangers } from './open-doors.js';

export const keyOnlyInHeader = rule({
  id: 'auth/key-only-in-header',
  clauses: ['AUTH-19'],
  level: 'must',
  summary: 'The key opens nothing when it comes in a query, a body, a cookie or as a bearer token.',
  why: 'Keys in addresses and bodies end up in logs, browser histories and caches, and cookies are sent along by other sites.',
  fix: 'Read the key from the X-Secret-Key header alone; turn off the other places your auth library looks in.',
  source: 'Authentication',
  needs: { seen: keyElsewhere },
  judge: ({ seen }) => {
    const { calls, query, cookie, bearer, field, again } = seen;
    const tally = createTally();
    const doubts: string[] = [];
    const ban = lockedOut('contacts', again);
    for (const [outcome, place] of [
      [query, 'in the query'],
      [cookie, 'in a cookie'],
      [bearer, 'as a bearer token'],
      [field, 'as a field of the body'],
    ] as const) {
      if (outcome === undefined) continue;
      if (isLetIn(outcome)) {
        const open = outcome === field ? openToStrangers(calls) : undefined;
        if (open !== undefined) doubts.push(open);
        else {
          tally.fail(() => ({
            message: `${tell(outcome)} to the key ${place}, without X-Secret-Key`,
            expected: '401',
            actual: tell(outcome),
            exchange: outcome.exchange,
          }));
        }
        continue;
      }
      const unclear = outcome.kind === 'answer' && outcome.status >= 500 ? tell(outcome) : undefined;
      const doubt = undecided(outcome) ?? ban ?? unclear;
      if (doubt !== undefined) doubts.push(doubt);
    }
    if (doubts[0] !== undefined) return tally.verdict(inconclusive(doubts[0]));
    return tally.verdict(
      pass(query === undefined ? 'a key in the query was not tried, so as not to fill logs' : undefined),
    );
  },
});
