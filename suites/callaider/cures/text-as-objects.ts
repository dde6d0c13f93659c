import { cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { isObject, type JsonObject, own } from '../answers.js';
import { type Listing, repairFields, rowsIn } from './repair-rows.js';
import { quoted } from './words.js';

/** Where related records keep what people read. */
const names = [
  'name',
  'full',
  'fullName',
  'full_name',
  'displayName',
  'display_name',
  'title',
  'label',
  'value',
  'text',
];
const parts: readonly (readonly [string, string])[] = [
  ['first', 'last'],
  ['firstName', 'lastName'],
  ['first_name', 'last_name'],
  ['given', 'family'],
];

/** How the text is made of an object. */
interface Reading {
  readonly keys: readonly string[];
}

function readingOf(objects: readonly JsonObject[]): Reading | undefined {
  const holds = (key: string) => objects.every((object) => typeof own(object, key) === 'string');
  const [key] = names.filter(holds);
  const both = parts.find(([one, other]) => holds(one) && holds(other));
  return key === undefined ? both && { keys: both } : { keys: [key] };
}

/** The serialiser follows a relation and sends the whole record where its name belongs. */
const textField = (listing: Listing, key: string, rule: string) =>
  cure<Reading>({
    id: `${listing}-${key}-as-object`,
    rules: [rule, 'calls/types-are-stable'],
    learn: (answers: readonly Answer[]) => {
      const objects = rowsIn(answers, listing).flatMap((row) => {
        const value = own(row, key);
        return isObject(value) ? [value] : [];
      });
      return objects.length === 0 ? undefined : readingOf(objects);
    },
    text: ({ keys }) => `send ${key} as one text: its ${keys.map(quoted).join(' and ')} alone`,
    repair: (answer, { keys }) =>
      repairFields(answer, listing, [key], (value) =>
        isObject(value) ? keys.map((part) => own(value, part)).join(' ') : value,
      ),
  });

export const textAsObjects = [
  textField('contacts', 'name', 'contacts/name-is-string'),
  textField('contacts', 'department', 'contacts/department-is-string'),
  textField('calls', 'operatorName', 'calls/operator-name-is-string'),
  textField('calls', 'clientName', 'calls/client-name-is-string'),
];
