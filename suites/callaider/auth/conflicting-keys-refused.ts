import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { tell, undecided } from '../answers.js';
import { isLetIn, lockedOut } from './comparing.js';
import { conflictingKeys } from './conflicting-keys.js';

export const conflictingKeysRefused = rule({
  id: 'auth/conflicting-keys-refused',
  clauses: ['AUTH-20'],
  level: 'should',
  summary: 'Two X-Secret-Key headers that contradict each other are refused.',
  why: 'A proxy and the API may each read another of the two, and then each thinks the other has checked.',
  fix: 'Refuse a request that carries the header more than once.',
  source: 'Authentication',
  needs: { seen: conflictingKeys },
  judge: ({ seen: { wrongFirst, rightFirst, again } }) => {
    const tally = createTally();
    const doubts: string[] = [];
    const ban = lockedOut('contacts', again);
    for (const [outcome, order] of [
      [wrongFirst, 'a wrong key followed by the right one'],
      [rightFirst, 'the right key followed by a wrong one'],
    ] as const) {
      const unclear = outcome.kind === 'answer' && outcome.status >= 500 ? tell(outcome) : undefined;
      const doubt = undecided(outcome) ?? unclear;
      if (outcome.kind === 'none' || doubt !== undefined) doubts.push(doubt ?? tell(outcome));
      else if (!isLetIn(outcome)) {
        if (ban !== undefined) doubts.push(ban);
      } else if (/^(HTTP\/)?[23]\b/i.test(outcome.header('via') ?? '')) {
        doubts.push(`${tell(outcome)} through an HTTP/2 gateway, which may have dropped one of the keys`);
      } else {
        tally.warn(() => ({
          message: `${tell(outcome)} to ${order}`,
          expected: '401 or 400',
          actual: String(outcome.status),
          exchange: outcome.exchange,
        }));
      }
    }
    return tally.verdict(doubts[0] === undefined ? pass() : inconclusive(doubts[0]));
  },
});
