import type { Verdict } from '../../../schemas/verdict.js';
import type { Answer, Outcome } from '../../http.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally, type Tally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { nameOf, undecided } from '../answers.js';
import { hasStatus, isLetIn, type Keyed, noControl } from './comparing.js';
import { everyRefusals, listed, unlessPartial } from './needs-key.js';
import { openToStrangers } from './open-doors.js';
import type { Refusals } from './refusals.js';
import { type WrongKeyInHaste, wrongKeyInHaste } from './wrong-key-in-haste.js';

export const wrongKeyRefused = rule({
  id: 'auth/wrong-key-refused',
  clauses: ['AUTH-7'],
  level: 'must',
  summary: 'A wrong key is answered 401 on every endpoint.',
  why: 'A check that only asks whether a key is there keeps nobody out.',
  fix: 'Compare the whole value of X-Secret-Key with the secret, on every endpoint.',
  source: 'Authentication',
  needs: { ...everyRefusals, haste: optional(wrongKeyInHaste) },
  judge: ({ haste, ...seen }) =>
    unlessPartial(seen, judgeEverywhere([...listed(seen).map(known), ...inHaste(haste)], 'wrong', gradeWrong)),
});

export const emptyKeyRefused = rule({
  id: 'auth/empty-key-refused',
  clauses: ['AUTH-8'],
  level: 'must',
  summary: 'An X-Secret-Key header without a value is answered 401.',
  why: 'An empty value often slips past "is a key set?" checks, or equals a secret that was never configured.',
  fix: 'Treat an empty header as a missing one, and refuse to start with an empty secret.',
  source: 'Authentication ("missing/invalid")',
  needs: everyRefusals,
  judge: (seen) => unlessPartial(seen, judgeEverywhere(listed(seen).map(known), 'empty', gradeEmpty)),
});

/** Strangers of one endpoint; in haste it is not known how those without any key fare. */
type Strangers = Keyed & Pick<Refusals, 'wrong' | 'empty'> & { readonly known: Refusals | undefined };

const known = (refusals: Refusals): Strangers => ({ ...refusals, known: refusals });

/** The wrong key of a quick run. */
const inHaste = (haste: WrongKeyInHaste | undefined): readonly Strangers[] =>
  haste === undefined
    ? []
    : [
        {
          endpoint: 'calls',
          ...haste,
          empty: undefined,
          again: undefined,
          againPastCache: undefined,
          known: undefined,
        },
      ];

type Grade = (tally: Tally, answer: Answer, strangers: Strangers) => string | undefined;

/** One kind of stranger over all endpoints that met it. An endpoint that decides nothing keeps the whole from passing. */
function judgeEverywhere(all: readonly Strangers[], kind: 'wrong' | 'empty', grade: Grade): Verdict {
  const tally = createTally();
  const doubts: string[] = [];
  const refused: string[] = [];
  for (const strangers of all) {
    const outcome = strangers[kind];
    if (outcome === undefined || isAbsent(strangers, outcome)) continue;
    const doubt =
      undecided(outcome) ??
      because(strangers, outcome) ??
      (outcome.kind === 'answer' && outcome.status !== 401 ? grade(tally, outcome, strangers) : undefined);
    if (doubt !== undefined) doubts.push(doubt);
    else refused.push(nameOf(outcome));
  }
  if (doubts[0] !== undefined) return tally.verdict(inconclusive(doubts[0]));
  if (refused.length === 0) return tally.verdict(skip('asked from --depth standard on'));
  return tally.verdict(pass(refused.length === all.length ? undefined : `asked of ${refused.join(', ')}`));
}

/** A schema that is not there refuses nobody: 404 is its documented answer. */
function isAbsent({ endpoint, control }: Strangers, outcome: Outcome): boolean {
  return endpoint === 'schema' && hasStatus(control, 404) && hasStatus(outcome, 404);
}

function because({ known, ...strangers }: Strangers, outcome: Outcome): string | undefined {
  if (isLetIn(outcome)) return known !== undefined && isLetIn(known.none) ? openToStrangers(known) : undefined;
  return noControl(strangers);
}

function gradeWrong(tally: Tally, answer: Answer, { control }: Strangers): string | undefined {
  if (hasStatus(answer, 404) && hasStatus(control, 404)) {
    return `${nameOf(answer)} answers 404 with the key and with a wrong one: nothing tells them apart`;
  }
  const letIn = isLetIn(answer);
  tally.fail(() => ({
    message: letIn
      ? `${nameOf(answer)} answers ${answer.status} to a wrong key`
      : `${nameOf(answer)} refuses a wrong key with ${answer.status} instead of 401`,
    expected: '401',
    actual: String(answer.status),
    exchange: answer.exchange,
  }));
  return undefined;
}

function gradeEmpty(tally: Tally, answer: Answer, { endpoint, known }: Strangers): string | undefined {
  const { status, exchange } = answer;
  if (!isLetIn(answer) && status !== 400 && hasStatus(known?.none, status)) {
    return `because ${nameOf(answer)} answers ${status} to a missing key as well: see auth/${endpoint}-needs-key`;
  }
  const grade = status === 400 ? 'info' : 'fail';
  tally[grade](() => ({
    message:
      grade === 'info'
        ? `${nameOf(answer)} answers 400 to an empty key, perhaps from a proxy that refuses empty headers`
        : `${nameOf(answer)} answers ${status} to an empty key`,
    expected: '401',
    actual: String(status),
    exchange,
  }));
  return undefined;
}
