import { rule } from '../../rule.js';
import { fail, inconclusive, pass, skip } from '../../verdicts.js';
import { nameOf, tell, undecided } from '../answers.js';
import { hasStatus, isLetIn, noControl } from './comparing.js';
import { openToStrangers } from './open-doors.js';
import { contactsRefusals } from './refusals.js';

export const decidedPerRequest = rule({
  id: 'auth/decided-per-request',
  clauses: ['AUTH-21'],
  level: 'must',
  summary: 'The key is asked for with every request, also on a connection that has shown it before.',
  why: 'Proxies send requests of different people over one connection: the next stranger is taken for the platform.',
  fix: 'Keep no "authorised" mark on the socket or session; check the header of each request.',
  source: 'Authentication ("Every request")',
  needs: { seen: contactsRefusals },
  judge: ({ seen }) => {
    const { sameConnection: middle, control, none } = seen;
    if (middle === undefined) return skip('asked from --depth standard on');
    const doubt = undecided(middle) ?? openToStrangers(seen);
    if (doubt !== undefined) return inconclusive(doubt);
    if (isLetIn(middle)) {
      if (!hasStatus(none, 401, 403)) return inconclusive(`${tell(none)} without a key on another connection`);
      return fail({
        message: `${nameOf(middle)} without a key is refused on a new connection and answered on one that has carried the key`,
        expected: '401',
        actual: tell(middle),
        exchange: middle.exchange,
      });
    }
    const why = noControl(seen);
    if (why !== undefined) return inconclusive(why);
    const closes = control.kind === 'answer' && control.header('connection')?.toLowerCase() === 'close';
    return pass(closes ? 'the API closes each connection after one answer' : undefined);
  },
});
