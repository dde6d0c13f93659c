import type { Outcome } from '../../http.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { isSuccess, nameOf, tell, undecided } from '../answers.js';
import { contacts } from '../observations/contacts.js';
import { health } from '../observations/health.js';
import { schema } from '../observations/schema.js';
import { windowSearch } from '../observations/settled-calls.js';
import { hasStatus } from './comparing.js';
import { recordingWithKey } from './recording-with-key.js';

/** All of it is asked before the first stranger comes, so no lock-out has begun. */
export const keyAccepted = rule({
  id: 'auth/key-accepted',
  clauses: ['AUTH-1'],
  level: 'must',
  summary: 'The configured key opens every endpoint.',
  why: 'An endpoint that refuses the key it was given stops the import at that step, though the connection test was green.',
  fix: 'Put the same check of X-Secret-Key, with the same secret, in front of all endpoints.',
  source: 'Authentication',
  needs: { health, contacts, schema, search: windowSearch, recording: recordingWithKey },
  judge: (seen) => {
    const outcomes: readonly Outcome[] = [
      seen.health,
      seen.contacts.outcome,
      ...seen.search.tried.slice(0, 1).map(({ outcome }) => outcome),
      seen.schema.outcome,
      seen.recording,
    ];
    const accepted = outcomes.filter(isSuccess);
    const refused = outcomes.filter((outcome) => hasStatus(outcome, 401, 403) && undecided(outcome) === undefined);
    const [example] = accepted;
    if (example === undefined) {
      const everywhere = outcomes.every((outcome) => hasStatus(outcome, 401, 403));
      return inconclusive(
        everywhere
          ? 'every endpoint refuses the configured key: it is probably not the one that the API knows'
          : `no endpoint answered the key with success: ${outcomes.map(tell).join('; ')}`,
      );
    }
    const tally = createTally();
    for (const outcome of refused) {
      tally.fail(() => ({
        message: `${tell(outcome)} to the key that ${nameOf(example)} accepts`,
        expected: 'no refusal of the configured key',
        actual: tell(outcome),
        exchange: outcome.exchange,
      }));
    }
    const unclear = outcomes.map(undecided).find((reason) => reason !== undefined);
    return tally.verdict(unclear === undefined ? pass() : inconclusive(unclear));
  },
});
