import type { Finding, Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { inconclusive, pass, skip, warn } from '../../verdicts.js';
import { own, tell, undecided } from '../answers.js';
import { type SchemaSeen, schema } from '../observations/schema.js';
import { preview } from '../preview.js';
import { entriesOf, keyOf } from './entries.js';
import { schemaAgain } from './schema-again.js';

export const isStable = rule({
  id: 'schema/is-stable',
  clauses: ['SCH-9'],
  level: 'should',
  summary: 'The schema is the same each time it is asked for.',
  why: 'Teams are set up with the keys and values of one answer. If the next one differs, their filters point at nothing.',
  fix: 'Declare the properties in one place instead of collecting them from the calls at hand.',
  source: 'Final launch checklist',
  needs: { seen: schema, again: schemaAgain },
  judge: ({ seen, again }) => {
    const nothing = undecided(seen.outcome) ?? undecided(again.outcome);
    if (nothing !== undefined) return inconclusive(nothing);
    if (again.state === 'broken') return inconclusive(`the second time, ${tell(again.outcome)} and no schema`);
    if (seen.state !== 'listed' && again.state !== 'listed') return skip('neither answer declares a property');
    return judgeChange(seen, again);
  },
});

/** Compares as maps by key: order matters neither among entries nor among values. */
function judgeChange(seen: SchemaSeen, again: SchemaSeen): Verdict {
  const [before, after] = [declared(seen), declared(again)];
  const { exchange } = again.outcome;
  const findings = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Finding[] => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was === is) return [];
    const change = is === undefined ? 'is gone' : was === undefined ? 'is new' : 'is declared in another way';
    const message = `the key ${preview(key)} ${change} in the second answer of GET /properties/schema`;
    return [{ message, expected: was === undefined ? 'no such key' : preview(was), actual: preview(is), exchange }];
  });
  const [first, ...others] = findings;
  return first === undefined ? pass() : warn(first, ...others);
}

/** Each key with its declarations as text. */
function declared({ entries }: SchemaSeen): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const entry of entriesOf(entries)) {
    const values = own(entry.fields, 'values');
    const listed = Array.isArray(values) ? values.map((value) => JSON.stringify(value)).sort() : values;
    const text = `${String(own(entry.fields, 'type'))}${listed === undefined ? '' : ` of ${String(listed)}`}`;
    const key = keyOf(entry) ?? '';
    const twin = map.get(key);
    map.set(key, twin === undefined ? text : [twin, text].sort().join(', '));
  }
  return map;
}
