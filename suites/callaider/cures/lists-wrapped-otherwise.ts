import { cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { has200, isObject, type JsonObject, own } from '../answers.js';
import { type Listing, lists } from './repair-rows.js';
import { quoted } from './words.js';

/** Names that hold nothing but the answer itself. */
const envelopes = ['data', 'result', 'response', 'payload', 'body'];

/** Where a list was found that is not where it belongs, and what to do about it. */
interface Found {
  readonly list: readonly unknown[];
  readonly advice: string;
}

/** The list of an answer that does not have it where the contract wants it; `undefined` when it does, or has none. */
function misplaced(answer: Answer, listing: Listing): Found | undefined {
  if (answer.ask.endpoint !== listing || !has200(answer) || answer.body.json.kind !== 'json') return undefined;
  const { value } = answer.body.json;
  const name = lists[listing];
  const shape = `{ "${name}": [ … ] }`;
  if (Array.isArray(value)) return { list: value, advice: `put the list into an object: ${shape}` };
  if (value === null) return { list: [], advice: `answer { "${name}": [] }, in place of null` };
  if (!isObject(value) || Array.isArray(own(value, name))) return undefined;
  const inner = own(value, name);
  if (inner === null) return { list: [], advice: `write an empty list, [], where "${name}" is null` };
  if (isObject(inner)) {
    const list = rowsOf(inner, listing);
    return list && { list, advice: `send the values of "${name}" as a list, ${shape}, in place of a map` };
  }
  return elsewhere(value, name, shape);
}

function elsewhere(value: JsonObject, name: string, shape: string): Found | undefined {
  const arrays = Object.keys(value).filter((key) => Array.isArray(own(value, key)));
  const [key] = arrays;
  // Of two lists nobody knows which one is meant.
  if (arrays.length === 1 && key !== undefined) {
    return { list: own(value, key) as unknown[], advice: `call the list "${name}", not ${quoted(key)}: ${shape}` };
  }
  for (const envelope of envelopes) {
    const inner = own(value, envelope);
    const list = isObject(inner) ? own(inner, name) : undefined;
    if (Array.isArray(list))
      return { list, advice: `put "${name}" at the top of the answer, not inside "${envelope}"` };
  }
  return undefined;
}

/** The values of a map by id; a JSON Schema's properties as the entries that the contract wants. */
function rowsOf(map: JsonObject, listing: Listing): readonly unknown[] | undefined {
  const entries = Object.entries(map);
  if (!entries.every(([, value]) => isObject(value))) return undefined;
  if (listing !== 'schema') return entries.map(([, value]) => value);
  return entries.map(([key, value]) => (isObject(value) ? entryOf(key, value) : value));
}

function entryOf(key: string, declared: JsonObject): JsonObject {
  const values = own(declared, 'enum') ?? own(declared, 'values');
  return {
    key,
    type: values === undefined ? own(declared, 'type') : 'enum',
    ...(values === undefined ? {} : { values }),
  };
}

const listOf = (listing: Listing, rule: string) =>
  cure<string>({
    id: `${listing}-wrapped-otherwise`,
    rules: [rule],
    learn: (answers) => answers.flatMap((answer) => misplaced(answer, listing)?.advice ?? [])[0],
    text: (advice) => advice,
    repair(answer) {
      const found = misplaced(answer, listing);
      return found && { json: { [lists[listing]]: found.list } };
    },
  });

export const listsWrappedOtherwise = [
  listOf('contacts', 'contacts/lists-operators'),
  listOf('calls', 'calls/answers-with-list'),
  listOf('schema', 'schema/is-listed'),
];
