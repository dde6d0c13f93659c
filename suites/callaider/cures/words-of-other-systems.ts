import { cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { type JsonObject, own } from '../answers.js';
import { repairFields, rowsIn } from './repair-rows.js';
import { listed, quoted } from './words.js';

const spelt = (value: string): string =>
  value
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

const directions: Readonly<Record<string, string>> = {
  incoming: 'incoming',
  inbound: 'incoming',
  in: 'incoming',
  inc: 'incoming',
  inboundcall: 'incoming',
  incomingcall: 'incoming',
  outgoing: 'outgoing',
  outbound: 'outgoing',
  out: 'outgoing',
  outboundcall: 'outgoing',
  outgoingcall: 'outgoing',
};

const sides: Readonly<Record<string, string>> = {
  operator: 'operator',
  agent: 'operator',
  employee: 'operator',
  manager: 'operator',
  client: 'client',
  customer: 'client',
  contact: 'client',
  visitor: 'client',
  system: 'system',
  server: 'system',
  pbx: 'system',
};

const directionOf = (value: unknown): string | undefined =>
  typeof value === 'string' && Object.hasOwn(directions, spelt(value)) ? directions[spelt(value)] : undefined;

/** The caller is the client of a call that came in, and the operator of one that went out. */
function sideOf(value: unknown, row: JsonObject): string | undefined {
  if (typeof value !== 'string') return undefined;
  const word = spelt(value);
  if (word !== 'caller' && word !== 'callee') return Object.hasOwn(sides, word) ? sides[word] : undefined;
  const direction = directionOf(own(row, 'direction'));
  if (direction === undefined) return undefined;
  return (word === 'caller') === (direction === 'incoming') ? 'client' : 'operator';
}

type Translation = (value: unknown, row: JsonObject) => string | undefined;

/** The words in use that are not those of the contract: `"incoming" for "inbound"`. */
function translations(answers: readonly Answer[], key: string, translate: Translation): readonly string[] | undefined {
  const found = new Set<string>();
  for (const row of rowsIn(answers, 'calls')) {
    const value = own(row, key);
    const word = translate(value, row);
    if (word !== undefined && word !== value) found.add(`${quoted(word)} for ${quoted(String(value))}`);
  }
  return found.size === 0 ? undefined : [...found].toSorted();
}

const wordsOf = (key: 'direction' | 'whoHungUp', rule: string, translate: Translation) =>
  cure<readonly string[]>({
    id: `${key === 'direction' ? 'directions' : 'sides'}-in-other-words`,
    rules: [rule],
    learn: (answers) => translations(answers, key, translate),
    text: (words) => `write ${listed(words)}, in ${key}`,
    repair: (answer) => repairFields(answer, 'calls', [key], (value, row) => translate(value, row) ?? value),
  });

export const directionsInOtherWords = wordsOf('direction', 'calls/direction-is-known', directionOf);
export const sidesInOtherWords = wordsOf('whoHungUp', 'calls/who-hung-up-is-known', sideOf);
