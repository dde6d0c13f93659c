import type { Finding } from '../../../schemas/verdict.js';
import type { Outcome } from '../../http.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { tell, undecided, whatCame } from '../answers.js';
import { hasStatus, isLetIn } from './comparing.js';
import { type UnknownCall, unknownCall } from './unknown-call.js';

export const keyBeforeLookup = rule({
  id: 'auth/key-before-lookup',
  clauses: ['AUTH-13'],
  level: 'must',
  summary: 'Without the right key, an unknown call is answered 401, not 404.',
  why: 'Strangers can find out which calls exist, and make the server search for them.',
  fix: 'Check the key before the call is looked up: as the first thing on the route, not inside its handler.',
  source: 'Authentication ("validate key before business logic")',
  needs: { seen: unknownCall },
  judge: ({ seen }) => {
    const { recording, control, wrong, none } = seen;
    if (hasStatus(control, 401, 403)) {
      return inconclusive(`${tell(control)} to the key as well, so a refusal of strangers shows nothing`);
    }
    const tally = createTally();
    const doubts: string[] = [];
    for (const [outcome, known, sent] of [
      [wrong, recording.wrong, 'a wrong key'],
      [none, recording.none, 'no key'],
    ] as const) {
      if (outcome === undefined || known === undefined) continue;
      const grade = gradeOf(seen, outcome, known);
      if (grade === undefined) continue;
      if (grade.kind === 'doubt') doubts.push(grade.because);
      else tally[grade.kind](() => findingOf(outcome, sent, seen));
    }
    if (doubts[0] !== undefined) return tally.verdict(inconclusive(doubts[0]));
    if (!isLetIn(control)) return tally.verdict(pass());
    return tally.verdict(
      inconclusive(`${tell(control)} to the key: the call that was made up exists, or any call does`),
    );
  },
});

type Grade = { readonly kind: 'fail' | 'warn' | 'info' } | { readonly kind: 'doubt'; readonly because: string };

/** @param known how the same kind of stranger fared with a known call */
function gradeOf({ recording, wellFormed }: UnknownCall, outcome: Outcome, known: Outcome): Grade | undefined {
  const unknown = undecided(outcome) ?? undecided(known);
  if (outcome.kind === 'none' || unknown !== undefined) return { kind: 'doubt', because: unknown ?? tell(outcome) };
  if (hasStatus(outcome, 401, 403)) return undefined;
  if (!hasStatus(known, 401, 403) && wellFormed) {
    return {
      kind: 'doubt',
      because: `because a known call is not refused with 401 either: see auth/${recording.endpoint}-needs-key`,
    };
  }
  if (hasStatus(outcome, 404)) return { kind: wellFormed ? 'fail' : 'info' };
  return { kind: isLetIn(outcome) || outcome.status >= 500 ? 'fail' : 'warn' };
}

function findingOf(outcome: Outcome, sent: string, { wellFormed }: UnknownCall): Finding {
  const shape = wellFormed ? '' : '; its made-up id may not fit the route';
  return {
    message: `with ${sent}, the recording of an unknown call ${whatCame(outcome)} instead of 401${shape}`,
    expected: '401',
    actual: outcome.kind === 'answer' ? String(outcome.status) : 'no answer',
    exchange: outcome.exchange,
  };
}
