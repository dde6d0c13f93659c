import { cure } from '../../cure.js';
import { type JsonObject, own } from '../answers.js';
import { repairRows, rowsIn, withField } from './repair-rows.js';
import { quoted } from './words.js';

const parts = [
  ['firstName', 'lastName'],
  ['first_name', 'last_name'],
  ['givenName', 'familyName'],
] as const;

type Parts = (typeof parts)[number];

const hasParts = (row: JsonObject, [first, last]: Parts): boolean =>
  typeof own(row, first) === 'string' && typeof own(row, last) === 'string' && own(row, 'name') === undefined;

/** The user table keeps first and last names apart. */
export const namesInParts = cure<Parts>({
  id: 'names-in-parts',
  rules: ['contacts/name-is-string'],
  learn: (answers) => {
    const rows = rowsIn(answers, 'contacts');
    return parts.find((pair) => rows.some((row) => hasParts(row, pair)));
  },
  text: ([first, last]) => `send "name" too: ${quoted(first)} and ${quoted(last)} with a blank between them`,
  repair: (answer, pair) =>
    repairRows(answer, 'contacts', (row) =>
      hasParts(row, pair) ? withField(row, 'name', `${own(row, pair[0])} ${own(row, pair[1])}`.trim()) : row,
    ),
});
