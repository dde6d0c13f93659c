import type { Verdict } from '../../../schemas/verdict.js';
import type { Outcome } from '../../http.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally, type Tally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { isObject, own } from '../answers.js';
import { type ContactsSeen, contacts } from '../observations/contacts.js';
import { type SchemaSeen, schema } from '../observations/schema.js';
import { type SettledCalls, settledCalls } from '../observations/settled-calls.js';
import { preview } from '../preview.js';
import { garbling } from './mojibake.js';

export const textSurvives = rule({
  id: 'general/text-survives',
  clauses: ['GEN-18'],
  level: 'should',
  summary: 'Names, departments and properties arrive as intact UTF-8.',
  why: 'Garbled names of operators and cities stand in every report, and filters by them find nothing.',
  fix: 'Use UTF-8 all the way: database connection, source files, JSON encoder; decode and encode each text once.',
  source: 'Global requirements (JSON)',
  needs: { contacts, calls: optional(settledCalls), schema: optional(schema) },
  judge: ({ contacts, calls, schema }) => judgeTexts(contacts, calls, schema),
});

interface Place {
  readonly list: string;
  readonly at: string;
  readonly exchange: number;
}

interface Count {
  beyondAscii: number;
}

const callTexts = ['clientName', 'operatorName'] as const;

export function judgeTexts(
  contacts: ContactsSeen,
  calls: SettledCalls | undefined,
  schema: SchemaSeen | undefined,
): Verdict {
  const tally = createTally();
  const count: Count = { beyondAscii: 0 };
  const look = (text: unknown, place: () => Place) => lookAt(text, place, tally, count);
  for (const seen of [contacts, calls, schema]) {
    if (seen === undefined || !isOfOtherBytes(seen.outcome)) continue;
    count.beyondAscii += 1;
    tally.warn(() => ({
      message: `The answer of ${seen.outcome.ask.path} holds bytes that are not UTF-8`,
      expected: 'UTF-8',
      actual: 'another encoding',
      exchange: seen.outcome.exchange,
    }));
  }

  for (const [index, row] of (contacts.rows ?? []).entries()) {
    if (!isObject(row)) continue;
    for (const key of ['name', 'department']) look(own(row, key), placeIn('contacts', contacts, index, key));
  }
  for (const [index, row] of (calls?.rows ?? []).entries()) {
    if (calls === undefined || !isObject(row)) continue;
    for (const key of callTexts) look(own(row, key), placeIn('calls', calls, index, key));
    const properties = own(row, 'properties');
    if (!isObject(properties)) continue;
    for (const key of Object.keys(properties)) {
      const place = placeIn('calls', calls, index, `properties/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
      look(key, place);
      look(properties[key], place);
    }
  }
  for (const [index, entry] of (schema?.entries ?? []).entries()) {
    if (schema === undefined || !isObject(entry)) continue;
    const values = own(entry, 'values');
    look(own(entry, 'key'), placeIn('schema', schema, index, 'key'));
    for (const value of Array.isArray(values) ? values : []) look(value, placeIn('schema', schema, index, 'values'));
  }
  if (count.beyondAscii === 0) return inconclusive('every text is plain ASCII, which no wrong encoding would harm');
  return tally.verdict(pass(`${count.beyondAscii} texts with letters beyond ASCII, none garbled`));
}

type Source = Pick<ContactsSeen, 'at' | 'outcome'>;

const placeIn =
  (list: string, { at, outcome }: Source, index: number, key: string) =>
  () => ({
    list,
    at: `${at}/${index}/${key}`,
    exchange: outcome.exchange,
  });

function lookAt(text: unknown, place: () => Place, tally: Tally, count: Count): void {
  if (typeof text !== 'string' || !/[^\x20-\x7e]|\?{5}/.test(text)) return;
  count.beyondAscii += 1;
  const what = garbling(text);
  if (what === undefined) return;
  tally.warn(() => {
    const { list, at, exchange } = place();
    return {
      message: `A text in ${list} looks garbled: ${what}`,
      expected: 'intact UTF-8',
      actual: preview(text),
      at,
      exchange,
    };
  });
}

/** Such bytes were read as U+FFFD. */
function isOfOtherBytes(outcome: Outcome): boolean {
  return outcome.kind === 'answer' && outcome.body.json.kind === 'json' && outcome.body.json.flaw === 'invalid UTF-8';
}
