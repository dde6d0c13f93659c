import type { Verdict } from '../../../schemas/verdict.js';
import type { Outcome } from '../../http.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
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

/** An answer with a list, as messages call it. */
interface Source {
  readonly name: string;
  readonly at: string;
  readonly outcome: Outcome;
}

export function judgeTexts(
  contacts: ContactsSeen,
  calls: SettledCalls | undefined,
  schema: SchemaSeen | undefined,
): Verdict {
  const look = createLook();
  for (const seen of [contacts, calls, schema]) if (seen !== undefined) look.atBytes(seen.outcome);

  const listed = { ...contacts, name: 'contacts' };
  for (const [index, row] of (contacts.rows ?? []).entries()) {
    if (!isObject(row)) continue;
    look.at(own(row, 'name'), listed, index, 'name');
    look.at(own(row, 'department'), listed, index, 'department');
  }
  const called = calls && { ...calls, name: 'calls' };
  for (const [index, row] of (calls?.rows ?? []).entries()) {
    if (called === undefined || !isObject(row)) continue;
    look.at(own(row, 'clientName'), called, index, 'clientName');
    look.at(own(row, 'operatorName'), called, index, 'operatorName');
    const properties = own(row, 'properties');
    if (!isObject(properties)) continue;
    for (const key of Object.keys(properties)) {
      look.at(key, called, index, 'properties', key);
      look.at(properties[key], called, index, 'properties', key);
    }
  }
  const declared = schema && { ...schema, name: 'schema' };
  for (const [index, entry] of (schema?.entries ?? []).entries()) {
    if (declared === undefined || !isObject(entry)) continue;
    const values = own(entry, 'values');
    look.at(own(entry, 'key'), declared, index, 'key');
    for (const value of Array.isArray(values) ? values : []) look.at(value, declared, index, 'values');
  }
  return look.verdict();
}

/** Looks at texts one by one; what is plain ASCII costs next to nothing, since there may be a million of them. */
function createLook() {
  const tally = createTally();
  let beyondAscii = 0;
  return {
    at(text: unknown, source: Source, index: number, ...path: readonly string[]): void {
      if (typeof text !== 'string' || !/[^\x20-\x7e]|\?{5}/.test(text)) return;
      beyondAscii += 1;
      const what = garbling(text);
      if (what === undefined) return;
      tally.warn(() => ({
        message: `A text in ${source.name} looks garbled: ${what}`,
        expected: 'intact UTF-8',
        actual: preview(text),
        at: `${source.at}/${index}/${path.map(escaped).join('/')}`,
        exchange: source.outcome.exchange,
      }));
    },
    /** Bytes that are not UTF-8 were read as U+FFFD. */
    atBytes(outcome: Outcome): void {
      if (outcome.kind !== 'answer' || outcome.body.json.kind !== 'json') return;
      if (outcome.body.json.flaw !== 'invalid UTF-8') return;
      beyondAscii += 1;
      tally.warn(() => ({
        message: `The answer of ${outcome.ask.path} holds bytes that are not UTF-8`,
        expected: 'UTF-8',
        actual: 'another encoding',
        exchange: outcome.exchange,
      }));
    },
    verdict(): Verdict {
      if (beyondAscii === 0) return inconclusive('every text is plain ASCII, which no wrong encoding would harm');
      return tally.verdict(pass(`${beyondAscii} texts with letters beyond ASCII, none garbled`));
    },
  };
}

/** A step of a JSON pointer. */
const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');
