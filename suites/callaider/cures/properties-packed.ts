import { cure } from '../../cure.js';
import { isObject, own } from '../answers.js';
import { keysWith, repairFields } from './repair-rows.js';

/** The object that a text holds; `undefined` for other texts and other values. */
function unpacked(value: unknown): unknown {
  if (typeof value !== 'string') return undefined;
  try {
    const inside: unknown = JSON.parse(value);
    return isObject(inside) ? inside : undefined;
  } catch {
    return undefined;
  }
}

/** The object that a list of pairs describes: `[{ "key": …, "value": … }]`, `[["City", "Lviv"]]`. */
function joined(value: unknown): unknown {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const pairs = value.map(pairOf);
  return pairs.every((pair) => pair !== undefined)
    ? Object.fromEntries(pairs.filter(([, held]) => held !== undefined))
    : undefined;
}

function pairOf(item: unknown): readonly [string, unknown] | undefined {
  const [name, value] = Array.isArray(item)
    ? item.length === 2
      ? item
      : []
    : isObject(item)
      ? [own(item, 'key') ?? own(item, 'name'), own(item, 'value')]
      : [];
  return typeof name === 'string' ? [name, value] : undefined;
}

const rules = ['calls/properties-are-an-object', 'calls/types-are-stable'];

/** A JSON column of the database goes out as the text that it is stored as. */
export const propertiesAsJsonText = cure<readonly string[]>({
  id: 'properties-as-json-text',
  rules,
  learn: (answers) => keysWith(answers, 'calls', ['properties'], (value) => unpacked(value) !== undefined),
  text: 'parse the JSON in properties before you answer, so that an object goes out and no text',
  repair: (answer) => repairFields(answer, 'calls', ['properties'], (value) => unpacked(value) ?? value),
});

export const propertiesAsPairs = cure<readonly string[]>({
  id: 'properties-as-pairs',
  rules,
  learn: (answers) => keysWith(answers, 'calls', ['properties'], (value) => joined(value) !== undefined),
  text: 'send properties as one object, { "name": value, … }, in place of a list of pairs',
  repair: (answer) => repairFields(answer, 'calls', ['properties'], (value) => joined(value) ?? value),
});
