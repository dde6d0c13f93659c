import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { info, pass, skip } from '../../verdicts.js';
import { isObject, own } from '../answers.js';
import { allCalls } from '../calls/fields/all-calls.js';
import { keysIn } from '../observations/keys-in.js';
import { schema } from '../observations/schema.js';
import { type NamingStyle, namingStyleOf } from './naming-style.js';

/** Names that are looked at: a schema has a few dozen at most. */
const MOST = 200;

export const oneNamingStyle = rule({
  id: 'operations/one-naming-style',
  clauses: ['OPS-6'],
  level: 'should',
  source: 'What to prepare',
  summary: 'The names of properties are written in one style; mixed styles are only told.',
  why: 'People pick these names from a list: client_city beside "Client segment" looks like two systems.',
  fix: 'Agree on one way to write property names before the first import: renamed later, they are other properties.',
  needs: { schema: optional(schema), calls: optional(allCalls) },
  judge: ({ schema: seen, calls }) => {
    const names = new Set<string>();
    for (const entry of seen?.entries ?? []) {
      const key = isObject(entry) ? own(entry, 'key') : undefined;
      if (typeof key === 'string' && names.size < MOST) names.add(key);
    }
    for (const key of keysIn(calls?.rows ?? []).ofProperties) if (names.size < MOST) names.add(key);
    if (names.size === 0) return skip('there are no properties');
    const examples = new Map<NamingStyle, string>();
    for (const name of names) {
      const style = namingStyleOf(name);
      if (style !== undefined && !examples.has(style)) examples.set(style, name);
    }
    if (examples.size < 2) return pass(`${names.size} names, ${[...examples.keys()][0] ?? 'each of one word'}`);
    const told = [...examples].map(([style, name]) => `${JSON.stringify(name.slice(0, 40))} (${style})`);
    return info({
      message: `The names of properties are written in ${examples.size} styles: ${told.join(', ')}`,
      expected: 'one style',
      ...(seen === undefined ? {} : { exchange: seen.outcome.exchange }),
    });
  },
});
