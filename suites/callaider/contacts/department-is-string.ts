import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass } from '../../verdicts.js';
import { own } from '../answers.js';
import { isWhat } from '../is-what.js';
import { contacts } from '../observations/contacts.js';
import { preview } from '../preview.js';
import { counted, overContacts } from './listed.js';

export const departmentIsString = rule({
  id: 'contacts/department-is-string',
  clauses: ['CON-5'],
  level: 'may',
  summary: 'The department of a contact is a string or left out.',
  why: 'Operators are grouped by department in the team wizard; an id or an object there cannot be shown.',
  fix: 'Send the name of the department, or leave the key out when there is none.',
  source: 'Endpoint 2 / Fields',
  needs: { seen: contacts },
  judge: ({ seen }) =>
    overContacts(seen, (listed) => {
      const tally = createTally();
      let given = 0;
      for (const { fields, label, at, exchange } of listed) {
        const value = own(fields, 'department');
        if (value === undefined) continue;
        given += 1;
        if (typeof value === 'string') continue;
        tally[value === null ? 'warn' : 'fail'](() => ({
          message: `${label}.department ${isWhat(value)}`,
          expected: 'a string, or no such key',
          actual: preview(value),
          at: `${at}/department`,
          exchange,
        }));
      }
      return counted(tally.verdict(pass(given === 0 ? 'no contact names a department' : undefined)), listed.length);
    }),
});
