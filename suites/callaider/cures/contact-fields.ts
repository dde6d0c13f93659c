import { type Cure, cure } from '../../cure.js';
import type { JsonObject } from '../answers.js';
import { holdsSecret, namesSecret } from '../contacts/secret-names.js';
import { keysWith, repairFields, repairRows, rowsIn } from './repair-rows.js';
import { quoted, some } from './words.js';

const clean = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Cc}/gu, '').replace(/^[\s\u200B]+|[\s\u200B]+$/gu, '') : value;

const secretsIn = (row: JsonObject): readonly string[] =>
  Object.keys(row).filter((key) => namesSecret(key) && holdsSecret(row[key]));

export const contactFields: readonly Cure[] = [
  cure<readonly string[]>({
    id: 'ids-with-blanks',
    rules: ['contacts/id-is-clean'],
    learn: (answers) => keysWith(answers, 'contacts', ['id'], (value) => clean(value) !== value),
    text: 'trim the ids of operators, in /contacts and in calls',
    repair: (answer) =>
      repairFields(answer, 'contacts', ['id'], clean) ?? repairFields(answer, 'calls', ['operatorId'], clean),
  }),
  cure<readonly string[]>({
    id: 'secrets-in-contacts',
    rules: ['contacts/no-secrets'],
    learn(answers) {
      const names = [...new Set(rowsIn(answers, 'contacts').flatMap(secretsIn))];
      return names.length === 0 ? undefined : names;
    },
    text: (names) => `leave ${some(names.map(quoted))} out: name the fields that go out, one by one`,
    repair: (answer) =>
      repairRows(answer, 'contacts', (row) => {
        const secrets = secretsIn(row);
        return secrets.length === 0
          ? row
          : Object.fromEntries(Object.entries(row).filter(([key]) => !secrets.includes(key)));
      }),
  }),
];
