import type { Outcome } from '../../http.js';
import { rule } from '../../rule.js';
import { inconclusive, pass, skip, warn } from '../../verdicts.js';
import { tell, undecided, whatCame } from '../answers.js';
import { preview } from '../preview.js';
import { hasStatus, isLetIn } from './comparing.js';
import { sameRefusal } from './same-refusal.js';
import { unknownCall } from './unknown-call.js';

export const refusalsLookAlike = rule({
  id: 'auth/refusals-look-alike',
  clauses: ['AUTH-17'],
  level: 'should',
  summary: 'To a stranger, a call that exists and one that does not look the same.',
  why: 'Whoever can tell them apart can list the calls of a company without a key.',
  fix: 'Send the same refusal always, made before anything about the call is known.',
  source: 'Authentication',
  needs: { seen: unknownCall },
  judge: ({ seen }) => {
    const { recording, id, control, wrong: unknown, knownAgain } = seen;
    const { wrong: known } = recording;
    if (!recording.known || known === undefined) return skip('no call is known to compare with');
    const ofKnown = (outcome: Outcome) => ({ outcome, id: recording.id });
    const doubt = undecided(known) ?? undecided(unknown) ?? undecided(control);
    if (doubt !== undefined) return inconclusive(doubt);
    if (isLetIn(control)) return inconclusive(`${tell(control)} to the key: the call that was made up exists`);
    if (!hasStatus(known, 401, 403))
      return inconclusive(`because ${tell(known)} to a wrong key: see auth/wrong-key-refused`);
    if (!hasStatus(unknown, 401, 403))
      return inconclusive(`because ${tell(unknown)} to a wrong key: see auth/key-before-lookup`);
    if (sameRefusal(ofKnown(known), { outcome: unknown, id })) return pass();
    if (knownAgain !== undefined && !sameRefusal(ofKnown(known), ofKnown(knownAgain))) {
      return inconclusive('two refusals for one call differ as well');
    }
    return warn({
      message: `with a wrong key, a known call ${whatCame(known)} and an unknown one ${whatCame(unknown)}, with different bodies`,
      expected: bodyOf(known),
      actual: bodyOf(unknown),
      exchange: unknown.exchange,
    });
  },
});

const bodyOf = (outcome: Outcome): string =>
  outcome.kind === 'answer' ? `${outcome.status} ${preview(outcome.body.text, 120)}` : 'no answer';
