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
    const verdicts = again.map((later) => judgeAgain(seen, later));
    return (
      grades.map((grade) => verdicts.find(({ kind }) => kind === grade)).find(Boolean) ??
      inconclusive('not asked again')
    );
  },
});

/** One change counts; a comparison that decides is worth more than one that does not. */
const grades = ['warn', 'pass', 'inconclusive', 'skip'] as const;

function judgeAgain(seen: SchemaSeen, later: SchemaSeen): Verdict {
  const nothing = undecided(seen.outcome) ?? undecided(later.outcome);
  if (nothing !== undefined) return inconclusive(nothing);
  if (later.state === 'broken') return inconclusive(`the second time, ${tell(later.outcome)} and no schema`);
  if (seen.state !== 'listed' && later.state !== 'listed') return skip('no answer declares a property');
  return judgeChange(seen, later);
}

/** Compares as maps by key: order matters neither among entries nor among values. */
function judgeChange(seen: SchemaSeen, later: SchemaSeen): Verdict {
  const [before, after] = [declared(seen), declared(later)];
  const { exchange } = later.outcome;
  const findings = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Finding[] => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was === is) return [];
    const change = is === undefined ? 'is gone' : was === undefined ? 'is new' : 'is declared in another way';
    const message = `the key ${preview(key)} ${change} in a later answer of GET /properties/schema`;
    return [{ message, expected: was === undefined ? 'no such key' : preview(was), actual: preview(is), exchange }];
  });
  const [first, ...others] = findings;
  return first === undefined ? pass() : warn(first, ...others);
}

/** Each key with its declarations as text. */
function declared({ entries }: SchemaSeen): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const entry of entriesOf(entries)) {
    const type = own(entry.fields, 'type');
    const values = own(entry.fields, 'values');
    const listed = Array.isArray(values) ? values.map((value) => JSON.stringify(value)).sort() : JSON.stringify(values);
    const text = `${typeof type === 'string' ? type : JSON.stringify(type)}${listed === undefined ? '' : ` of ${listed}`}`;
    const key = keyOf(entry) ?? '';
    const twin = map.get(key);
    map.set(key, twin === undefined ? text : [twin, text].sort().join(', '));
  }
  return map;
}
