import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { undecided } from '../answers.js';
import { share } from '../calls/request/words.js';
import { schema } from '../observations/schema.js';
import { type SettledCalls, settledCalls } from '../observations/settled-calls.js';
import { preview } from '../preview.js';
import { NO_PROPERTIES, pointerTo, profileOf } from './profile.js';

export const valuesArePrimitive = rule({
  id: 'properties/values-are-primitive',
  clauses: ['PROP-26'],
  level: 'should',
  source: 'Critical behavior (fallback list)',
  summary: 'Without a schema, property values are text, numbers or booleans.',
  why: 'Nothing tells the platform how to read a list or an object, so nobody can filter by it.',
  fix: 'Send one key for each plain value ("Client city", not "client": { "city": … }); leave out what has no value.',
  needs: { seen: schema, calls: settledCalls },
  judge: ({ seen, calls }) => {
    const nothing = undecided(seen.outcome);
    if (nothing !== undefined) return inconclusive(nothing);
    if (seen.state === 'listed') return skip('there is a schema: see properties/values-have-declared-type');
    if (seen.state === 'broken') return skip('the schema cannot be read: see schema/is-answered-as-agreed');
    return judgePrimitive(calls);
  },
});

export function judgePrimitive(seen: SettledCalls): Verdict {
  const { keys } = profileOf(seen.rows);
  if (keys.size === 0) return skip(NO_PROPERTIES);
  const tally = createTally();
  for (const { key, calls, types } of keys.values()) {
    for (const { type, calls: count, row, value } of types) {
      if (type !== 'null' && type !== 'object' && type !== 'array') continue;
      tally.warn(() => ({
        message: `${preview(key)} is ${preview(value)} in ${share(count, calls)} that have it`,
        expected: 'text, a number or a boolean',
        actual: preview(value),
        at: pointerTo(seen.at, row, key),
        exchange: seen.outcome.exchange,
      }));
    }
  }
  return tally.verdict(pass(`${keys.size} properties looked at`));
}
