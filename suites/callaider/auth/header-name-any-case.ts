import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { tell, undecided } from '../answers.js';
import { accepts, isLetIn } from './comparing.js';
import { headerNames } from './header-names.js';

export const headerNameAnyCase = rule({
  id: 'auth/header-name-any-case',
  clauses: ['AUTH-18'],
  level: 'must',
  summary: 'X-Secret-Key is found under any spelling of its name.',
  why: 'HTTP header names have no case, and HTTP/2 and many proxies write them small: the right key is then refused.',
  fix: 'Read headers through the framework, which ignores case, not from the raw list.',
  source: 'Authentication (header definition) + HTTP semantics',
  needs: { seen: headerNames },
  judge: ({ seen }) => {
    const { spellings, again } = seen;
    if (again !== undefined && !accepts('contacts', again)) {
      return inconclusive(`${tell(again)} to X-Secret-Key too by then, so other spellings show nothing`);
    }
    const tally = createTally();
    const doubts: string[] = [];
    for (const { name, outcome } of spellings) {
      const doubt = undecided(outcome);
      if (outcome.kind === 'none' || doubt !== undefined) doubts.push(doubt ?? tell(outcome));
      else if (outcome.status >= 500) doubts.push(`${tell(outcome)} to the key in ${name}`);
      else if (!isLetIn(outcome)) {
        tally.fail(() => ({
          message: `${tell(outcome)} to the right key when its header is spelled ${name}`,
          expected: 'the same answer as for X-Secret-Key',
          actual: String(outcome.status),
          exchange: outcome.exchange,
        }));
      }
    }
    return tally.verdict(doubts[0] === undefined ? pass() : inconclusive(doubts[0]));
  },
});
