import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass, skip } from '../../verdicts.js';
import { share } from '../calls/request/words.js';
import { type SchemaSeen, schema } from '../observations/schema.js';
import { type SettledCalls, settledCalls } from '../observations/settled-calls.js';
import { preview } from '../preview.js';
import { overSchema } from '../schema/entries.js';
import { declaredIn } from './declared.js';
import { NO_PROPERTIES, pointerTo, profileOf } from './profile.js';

const jsonTypes: Readonly<Record<string, string>> = {
  string: 'string',
  enum: 'string',
  number: 'number',
  boolean: 'boolean',
};

const phrases: Readonly<Record<string, string>> = {
  array: 'an array',
  boolean: 'a boolean',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'text',
};

export const valuesHaveDeclaredType = rule({
  id: 'properties/values-have-declared-type',
  clauses: ['PROP-24'],
  level: 'must',
  source: 'Schema fields; Final launch checklist ("type-safe")',
  summary: 'Property values have the JSON type that the schema declares.',
  why: 'The wizard builds its filters from the declared type: a range over the text "72" or a switch over "true" matches no call.',
  fix: 'Cast values where calls are written: numbers and booleans without quotes. Leave a key out when it has no value.',
  needs: { seen: schema, calls: settledCalls },
  judge: ({ seen, calls }) => overSchema(seen, () => judgeTypes(calls, seen)),
});

export function judgeTypes(seen: SettledCalls, schema: SchemaSeen): Verdict {
  const declared = declaredIn(schema);
  if (declared === undefined) return skip('no entry has a key: see schema/key-is-string');
  const { keys } = profileOf(seen.rows);
  if (keys.size === 0) return skip(NO_PROPERTIES);
  const tally = createTally();
  let judged = 0;
  for (const [key, { types, listedTypes }] of declared) {
    const use = keys.get(key);
    const allowed = [...types].map((type) => jsonTypes[String(type)]);
    // A type that the contract does not know is told by schema/type-is-known.
    if (use === undefined || allowed.includes(undefined)) continue;
    judged += 1;
    for (const { type, calls, row, value } of use.types) {
      // An enum of numbers is told by schema/enum-has-values.
      if (allowed.includes(type) || (type !== 'null' && listedTypes.has(type))) continue;
      tally[type === 'null' ? 'warn' : 'fail'](() => ({
        message: `${preview(key)} is declared as ${[...types].join(' and ')}, and is ${phrases[type] ?? type} in ${share(calls, use.calls)} that have it`,
        expected: [...new Set(allowed)].map((name) => phrases[name ?? ''] ?? name).join(' or '),
        actual: preview(value),
        at: pointerTo(seen.at, row, key),
        exchange: seen.outcome.exchange,
      }));
    }
  }
  if (judged === 0) return skip('no call has a declared property: see properties/keys-are-declared');
  return tally.verdict(pass(`${judged} declared properties looked at`));
}
