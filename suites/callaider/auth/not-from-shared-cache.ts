import type { Outcome } from '../../http.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { nameOf, tell, undecided } from '../answers.js';
import { accepts, isCachedRefusal, isLetIn, noControl } from './comparing.js';
import { everyRefusals, listed } from './needs-key.js';
import { isFromCache, openToStrangers } from './open-doors.js';

export const notFromSharedCache = rule({
  id: 'auth/not-from-shared-cache',
  clauses: ['AUTH-22'],
  level: 'must',
  summary: 'What the key was shown is not shown to strangers from a cache.',
  why: 'A cache that keeps answers by address hands the operators of a company to whoever asks next.',
  fix: 'Answer with Cache-Control: no-store, or at least "private"; a cache in front of the API must not keep its answers.',
  source: 'Authentication; Security and controlled access',
  needs: everyRefusals,
  judge: (seen) => {
    const { contacts } = seen;
    const tally = createTally();
    for (const refusals of listed(seen)) {
      const { none, control } = refusals;
      if (isFromCache(refusals)) {
        tally.fail(() => ({
          message: `${nameOf(none)} is refused without a key, yet a cache hands strangers the answer that the key got`,
          expected: '401',
          actual: `${tell(none)}, kept from an earlier request`,
          exchange: none.exchange,
        }));
      } else if (accepts(refusals.endpoint, control) && isPublic(control)) {
        tally.info(() => ({
          message: `${nameOf(control)} allows shared caches to keep its answer: Cache-Control: ${cacheControl(control)}`,
          expected: 'no-store or private',
          actual: cacheControl(control),
          exchange: control.exchange,
        }));
      }
    }
    if (isCachedRefusal(contacts) && contacts.again !== undefined) {
      const { exchange } = contacts.again;
      tally.warn(() => ({
        message: 'GET /contacts refuses the key after a stranger was refused: a cache keeps the 401',
        expected: 'the answer that the key got before',
        actual: '401, kept from an earlier request',
        exchange,
      }));
    }
    const doubt =
      undecided(contacts.none) ??
      (isLetIn(contacts.none) ? openToStrangers(contacts) : undefined) ??
      noControl(contacts);
    return tally.verdict(doubt === undefined ? pass() : inconclusive(doubt));
  },
});

const cacheControl = (outcome: Outcome): string =>
  outcome.kind === 'answer' ? outcome.all('cache-control').join(', ') : '';

const isPublic = (outcome: Outcome): boolean => /\bpublic\b|\bs-maxage=0*[1-9]/i.test(cacheControl(outcome));
