import type { Verdict } from '../../../schemas/verdict.js';
import { inconclusive, skip } from '../../verdicts.js';
import { isObject, type JsonObject, undecided } from '../answers.js';
import type { ContactsSeen } from '../observations/contacts.js';

/** One contact that is an object, and where it stands. */
export interface Listed {
  readonly fields: JsonObject;
  /** As messages call it: `contacts[3]`. */
  readonly label: string;
  /** JSON pointer, such as `/contacts/3`. */
  readonly at: string;
  readonly exchange: number;
}

/** Judges the list of an answer, whatever its rows are; without a list, or with an empty one, there is nothing to judge. */
export function overRows(seen: ContactsSeen, judge: (rows: readonly unknown[]) => Verdict): Verdict {
  const nothing = undecided(seen.outcome);
  if (nothing !== undefined) return inconclusive(nothing);
  if (seen.rows === undefined) return skip('there is no list of operators, see contacts/lists-operators');
  return seen.rows.length === 0 ? skip('the list of operators is empty') : judge(seen.rows);
}

/** Judges the contacts that are objects; contacts/id-is-string tells of the others. */
export function overContacts(seen: ContactsSeen, judge: (contacts: readonly Listed[]) => Verdict): Verdict {
  return overRows(seen, (rows) => {
    const contacts = rows.flatMap((row, index) => {
      const label = `contacts[${index}]`;
      return isObject(row) ? [{ fields: row, label, at: `${seen.at}/${index}`, exchange: seen.outcome.exchange }] : [];
    });
    return contacts.length === 0 ? skip('no contact is an object, see contacts/id-is-string') : judge(contacts);
  });
}

/** Says in the first finding how many contacts are concerned, where each has at most one. */
export function counted(verdict: Verdict, total: number): Verdict {
  if (!('findings' in verdict) || verdict.count < 2) return verdict;
  const [first, ...others] = verdict.findings;
  if (first === undefined) return verdict;
  const message = `${first.message} (so in ${verdict.count} of ${total} contacts)`;
  return { ...verdict, findings: [{ ...first, message }, ...others] };
}
