import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { isObject, type JsonObject, own, tell, undecided } from '../answers.js';
import { type ContactsSeen, contacts } from '../observations/contacts.js';
import { preview } from '../preview.js';
import { contactsAgain } from './contacts-again.js';
import { overRows } from './listed.js';

export const idIsStable = rule({
  id: 'contacts/id-is-stable',
  clauses: ['CON-7'],
  level: 'must',
  summary: 'An operator has the same id each time /contacts is asked.',
  why: 'Teams are stored with operator ids. Ids that change leave every team without operators, and imports run empty.',
  fix: 'Use the key that your telephony system keeps for the person; do not make ids while building the answer.',
  source: 'Endpoint 2 ("stable")',
  needs: { seen: contacts, again: contactsAgain },
  judge: ({ seen, again }) =>
    overRows(seen, (rows) => {
      const verdicts = again.map((later) => judgeAgain(rows, later));
      return (
        grades.map((grade) => verdicts.find(({ kind }) => kind === grade)).find(Boolean) ??
        inconclusive('not asked again')
      );
    }),
});

/** The worst of several comparisons counts; one that decides is worth more than one that does not. */
const grades = ['fail', 'info', 'pass', 'inconclusive'] as const;

function judgeAgain(before: readonly unknown[], { rows, outcome }: ContactsSeen): Verdict {
  if (rows !== undefined) return judgeStability(before, rows, outcome.exchange);
  return inconclusive(undecided(outcome) ?? `the second time, ${tell(outcome)} and no list of operators`);
}

/**
 * Matches people by phone and name. People do leave and change numbers, so only most ids changing at once is a defect.
 * @param exchange of the later answer
 */
export function judgeStability(before: readonly unknown[], after: readonly unknown[], exchange: number): Verdict {
  const known = idsByPerson(before);
  const tally = createTally();
  let matched = 0;
  let changed = 0;
  const pairs: { person: string; was: string; is: string }[] = [];
  for (const [person, is] of idsByPerson(after)) {
    const was = known.get(person);
    if (was === undefined || was === AMBIGUOUS || is === AMBIGUOUS) continue;
    matched += 1;
    if (was === is) continue;
    changed += 1;
    pairs.push({ person, was, is });
  }
  if (matched === 0) return inconclusive('no operator of the first answer is found by phone and name in a later one');
  const generated = changed > matched / 2;
  for (const [index, { person, was, is }] of pairs.entries()) {
    const [name] = JSON.parse(person) as [string, string];
    const howMany = index === 0 ? `${changed} of ${matched} operators changed their id during the run; ` : '';
    tally[generated ? 'fail' : 'info'](() => ({
      message: `${howMany}${preview(name)} had the id ${preview(was)}, then ${preview(is)}`,
      expected: `the id ${preview(was)} again`,
      actual: preview(is),
      exchange,
    }));
  }
  return tally.verdict(pass(`${matched} of ${matched} operators kept their id`));
}

/** Stands for the ids of people who cannot be told apart. */
const AMBIGUOUS = Symbol('ambiguous');

function idsByPerson(rows: readonly unknown[]): ReadonlyMap<string, string | typeof AMBIGUOUS> {
  const ids = new Map<string, string | typeof AMBIGUOUS>();
  for (const row of rows.filter(isObject)) {
    const person = JSON.stringify([textOf(row, 'name'), textOf(row, 'phone')]);
    const id = textOf(row, 'id');
    if (id === '' || person === '["",""]') continue;
    ids.set(person, ids.has(person) ? AMBIGUOUS : id);
  }
  return ids;
}

/** Numbers count as text here: their type is another rule's to tell. */
function textOf(row: JsonObject, field: string): string {
  const value = own(row, field);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
