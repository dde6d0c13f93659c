import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass } from '../../verdicts.js';
import { isObject, own } from '../answers.js';
import { isWhat } from '../is-what.js';
import { contacts } from '../observations/contacts.js';
import { jsonType, preview } from '../preview.js';
import { counted, overContacts, overRows } from './listed.js';

const source = 'Endpoint 2 / Fields';

/** CON-2. An empty id fails; blanks are for contacts/id-is-clean. A contact that is no object is told here, once. */
export const idIsString = rule({
  id: 'contacts/id-is-string',
  clauses: ['CON-2'],
  level: 'must',
  summary: 'Every contact has an id, and it is a non-empty string.',
  why: 'Calls are matched to operators by this id, as text. A number or a gap leaves their calls without an owner.',
  fix: 'Send the id as a string: "101", not 101. Convert database keys when you build the answer.',
  source,
  needs: { seen: contacts },
  judge: ({ seen }) =>
    overRows(seen, (rows) => {
      const tally = createTally();
      for (const [index, row] of rows.entries()) {
        const id = isObject(row) ? own(row, 'id') : undefined;
        if (typeof id === 'string' && id !== '') continue;
        const at = `${seen.at}/${index}`;
        const { exchange } = seen.outcome;
        tally.fail(() =>
          isObject(row)
            ? {
                message: `contacts[${index}].id ${isWhat(id)}`,
                expected: 'a non-empty string',
                actual: preview(id),
                at: `${at}/id`,
                exchange,
              }
            : {
                message: `contacts[${index}] ${isWhat(row)} where an object belongs`,
                expected: 'an object with id, phone and name',
                actual: preview(row),
                at,
                exchange,
              },
        );
      }
      return counted(tally.verdict(pass()), rows.length);
    }),
});

export const phoneIsString = rule({
  id: 'contacts/phone-is-string',
  clauses: ['CON-3'],
  level: 'must',
  summary: 'Every contact has a phone, and it is a string.',
  why: 'The phone tells operators apart in the team wizard. As a number it loses its plus sign and leading zeros.',
  fix: 'Send the phone as a string; an internal extension such as "7545" will do for an operator without a line.',
  source,
  needs: { seen: contacts },
  judge: ({ seen }) => overContacts(seen, (listed) => requiredText(listed, 'phone')),
});

export const nameIsString = rule({
  id: 'contacts/name-is-string',
  clauses: ['CON-4'],
  level: 'must',
  summary: 'Every contact has a name, and it is a string.',
  why: 'People choose operators by name when they set up a team, and reports are read by name.',
  fix: 'Send the full name under "name"; fall back to the login or the extension rather than leave it empty.',
  source,
  needs: { seen: contacts },
  judge: ({ seen }) => overContacts(seen, (listed) => requiredText(listed, 'name')),
});

/** Text with something in it passes; nothing but blanks warns; anything else fails. */
function requiredText(listed: Parameters<Parameters<typeof overContacts>[1]>[0], field: string): Verdict {
  const tally = createTally();
  for (const { fields, label, at, exchange } of listed) {
    const value = own(fields, field);
    if (typeof value === 'string' && value.trim() !== '') continue;
    tally[jsonType(value) === 'string' ? 'warn' : 'fail'](() => ({
      message: `${label}.${field} ${isWhat(value)}`,
      expected: 'a non-empty string',
      actual: preview(value),
      at: `${at}/${field}`,
      exchange,
    }));
  }
  return counted(tally.verdict(pass()), listed.length);
}
