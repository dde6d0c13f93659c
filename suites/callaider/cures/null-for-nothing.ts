import { cure } from '../../cure.js';
import { keysWith, type Listing, repairFields } from './repair-rows.js';

/** Typed serialisers write null where there is nothing; a blank text or an empty list says as little. */
const optionalField = (listing: Listing, key: string, rule: string) =>
  cure<readonly string[]>({
    id: `${listing}-${key}-null`,
    rules: [rule],
    learn: (answers) => keysWith(answers, listing, [key], saysNothing),
    text: `leave ${key} out where there is nothing to say`,
    repair: (answer) => repairFields(answer, listing, [key], (value) => (saysNothing(value) ? undefined : value)),
  });

const saysNothing = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

export const nullForNothing = [
  optionalField('contacts', 'department', 'contacts/department-is-string'),
  optionalField('calls', 'clientNumber', 'calls/client-number-is-string'),
  optionalField('calls', 'clientName', 'calls/client-name-is-string'),
  optionalField('calls', 'endTime', 'calls/end-time-in-seconds'),
  optionalField('calls', 'whoHungUp', 'calls/who-hung-up-is-known'),
  optionalField('calls', 'properties', 'calls/properties-are-an-object'),
  optionalField('schema', 'values', 'schema/values-is-array'),
];
