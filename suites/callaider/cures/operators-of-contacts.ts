import { type Cure, cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { type JsonObject, own } from '../answers.js';
import { garbling } from '../general/mojibake.js';
import { repairFields, repairRows, rowsIn, withField } from './repair-rows.js';
import { quoted } from './words.js';

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** Values under a key, each with the contact's value under another; `undefined` when two contacts share one. */
function index(contacts: readonly JsonObject[], from: string, to: string): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const contact of contacts) {
    const [one, other] = [textOf(own(contact, from)), textOf(own(contact, to))];
    if (one === undefined || other === undefined) continue;
    if ((found.get(one) ?? other) !== other) return undefined;
    found.set(one, other);
  }
  return found;
}

const isGarbled = (name: string): boolean => garbling(name) !== undefined || name.includes('??');

interface Mapping {
  /** The ids that calls have, each with the one that /contacts has. */
  readonly ids: ReadonlyMap<string, string>;
  readonly key: string;
}

/** The field of contacts in which all the operator ids of calls are found. */
function mappingOf(answers: readonly Answer[]): Mapping | undefined {
  const contacts = rowsIn(answers, 'contacts');
  const used = new Set(rowsIn(answers, 'calls').flatMap((row) => textOf(own(row, 'operatorId')) ?? []));
  const keys = new Set(contacts.flatMap((contact) => Object.keys(contact)));
  keys.delete('id');
  for (const key of keys) {
    const ids = index(contacts, key, 'id');
    if (ids !== undefined && used.size > 1 && [...used].every((id) => ids.has(id))) return { ids, key };
  }
  return undefined;
}

export const operatorsOfContacts: readonly Cure[] = [
  cure<Mapping>({
    id: 'operator-ids-of-another-field',
    rules: ['calls/operator-is-a-contact'],
    learn: mappingOf,
    text: ({ key }) => `send the operator's "id" of /contacts as operatorId, in place of the ${quoted(key)}`,
    repair: (answer, { ids }) =>
      repairFields(answer, 'calls', ['operatorId'], (value) => ids.get(textOf(value) ?? '') ?? value),
  }),
  cure<ReadonlyMap<string, string>>({
    id: 'operator-names-of-devices',
    rules: ['calls/operator-name-is-consistent', 'calls/operator-name-is-string'],
    learn: (answers) => {
      const names = index(rowsIn(answers, 'contacts'), 'id', 'name');
      if (names === undefined || names.size === 0) return undefined;
      return [...names.values()].some(isGarbled) ? undefined : names;
    },
    text: 'send the name that /contacts has for the operator as operatorName',
    repair: (answer, names) =>
      repairRows(answer, 'calls', (row) => {
        const name = names.get(textOf(own(row, 'operatorId')) ?? '');
        return name === undefined || own(row, 'operatorName') === name ? row : withField(row, 'operatorName', name);
      }),
  }),
];
