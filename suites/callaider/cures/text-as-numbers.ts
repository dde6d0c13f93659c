import { cure } from '../../cure.js';
import { keysWith, type Listing, repairFields } from './repair-rows.js';

/** A field that should be text and is a number: told by its own rule, since each is converted in a place of its own. */
const textField = (listing: Listing, key: string, rule: string, remark = '') =>
  cure<readonly string[]>({
    id: `${listing}-${key}-as-number`,
    rules: [rule, 'calls/types-are-stable'],
    learn: (answers) => keysWith(answers, listing, [key], isNumber),
    text: `convert ${key} to text, in quotes${remark}`,
    repair: (answer) => repairFields(answer, listing, [key], (value) => (isNumber(value) ? String(value) : value)),
  });

/** A larger one has lost digits already. */
const isNumber = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 2 ** 53;

const PHONE = ', and keep the plus sign and leading zeros that a number has lost';

export const textAsNumbers = [
  textField('contacts', 'id', 'contacts/id-is-string'),
  textField('contacts', 'phone', 'contacts/phone-is-string', PHONE),
  textField('calls', 'id', 'calls/id-is-string'),
  textField('calls', 'operatorId', 'calls/operator-id-is-string'),
  textField('calls', 'operatorNumber', 'calls/operator-number-is-string'),
  textField('calls', 'clientNumber', 'calls/client-number-is-string', PHONE),
];
