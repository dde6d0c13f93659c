import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { tell, undecided } from '../answers.js';
import { lockedOut } from './comparing.js';
import { pathVariants } from './path-variants.js';
import { showsContacts } from './shows-contacts.js';

export const pathVariantsGuarded = rule({
  id: 'auth/path-variants-guarded',
  clauses: ['AUTH-26'],
  level: 'should',
  summary: 'No other spelling of /contacts, and no HEAD, gets around the key.',
  why: 'A check that is tied to one spelling of the path lets strangers in by the next.',
  fix: 'Guard the whole router instead of single paths, and let proxy and application agree on how paths are normalised.',
  source: 'Global requirements ("all integration endpoints")',
  needs: { seen: pathVariants },
  judge: ({ seen }) => {
    const tally = createTally();
    const doubts: string[] = [];
    const ban = lockedOut('contacts', seen.again);
    for (const outcome of seen.answers) {
      const doubt = undecided(outcome) ?? ban;
      if (doubt !== undefined) doubts.push(doubt);
      else if (showsContacts(outcome, seen.refusals.control)) {
        const { method = 'GET', path } = outcome.ask;
        tally.fail(() => ({
          message: `${method} ${path} is answered without a key${method === 'HEAD' ? '' : ', with contacts'}`,
          expected: '401 or 404',
          actual: tell(outcome),
          exchange: outcome.exchange,
        }));
      }
    }
    return tally.verdict(doubts[0] === undefined ? pass() : inconclusive(doubts[0]));
  },
});
