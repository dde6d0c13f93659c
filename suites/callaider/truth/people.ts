import type { TrueCall, TrueOperator } from '../../../schemas/truth.js';
import { isObject, type JsonObject, own } from '../answers.js';

/** Who is who: an adapter may give operators ids of its own, which its own list of contacts explains. */
export interface People {
  /** The operators that a contact id, or a name, of the adapter may mean; none: it tells nothing. */
  withId(id: unknown): readonly TrueOperator[];
  withName(name: unknown): readonly TrueOperator[];
  /** What an id is called in the adapter's own list. */
  nameOf(id: unknown): string | undefined;
  /** Those who took part in a call. */
  of(call: TrueCall): ReadonlySet<string>;
}

export function peopleOf(operators: readonly TrueOperator[], listed: readonly unknown[] | undefined): People {
  const byName = grouped(operators, ({ name }) => [nameKey(name)]);
  const byId = grouped(operators, ({ id, otherIds = [] }) => [id, ...otherIds].map(idKey));
  const contacts = new Map<string, JsonObject>();
  for (const row of listed ?? []) if (isObject(row)) contacts.set(String(own(row, 'id')), row);

  const withName = (name: unknown): readonly TrueOperator[] =>
    typeof name === 'string' ? (byName.get(nameKey(name)) ?? []) : [];
  const textOf = (id: unknown): string | undefined =>
    typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;

  return {
    withName,
    withId(id) {
      const text = textOf(id);
      if (text === undefined) return [];
      const contact = contacts.get(text);
      // An id that stands in its list is the adapter's own, though it may look like somebody's extension.
      return contact === undefined ? (byId.get(idKey(text)) ?? []) : withName(own(contact, 'name'));
    },
    nameOf(id) {
      const name = own(contacts.get(textOf(id) ?? '') ?? {}, 'name');
      return typeof name === 'string' ? name : undefined;
    },
    of: ({ operatorId, operatorIds = [] }) => new Set([operatorId, ...operatorIds]),
  };
}

/** Letters and digits alone, in any order of the words: `Carter, John` is `John Carter`. */
export function nameKey(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}

/** Telephone numbers come with and without a plus sign and spaces. */
const idKey = (id: string): string => (/^[+\d\s().-]+$/.test(id) ? id.replace(/\D/g, '') : id.toLowerCase());

function grouped(
  operators: readonly TrueOperator[],
  keysOf: (operator: TrueOperator) => readonly string[],
): ReadonlyMap<string, readonly TrueOperator[]> {
  const groups = new Map<string, TrueOperator[]>();
  for (const operator of operators) {
    for (const key of new Set(keysOf(operator))) groups.set(key, [...(groups.get(key) ?? []), operator]);
  }
  return groups;
}
