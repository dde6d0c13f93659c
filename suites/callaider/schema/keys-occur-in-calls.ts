import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { isObject } from '../answers.js';
import { otherAnswers } from '../calls/fields/other-answers.js';
import type { CallsSeen } from '../observations/ask-calls.js';
import { schema } from '../observations/schema.js';
import { settledCalls } from '../observations/settled-calls.js';
import { preview } from '../preview.js';
import { carried, propertiesOf } from './carried-properties.js';
import { entriesOf, keyOf, overSchema } from './entries.js';

/** Calls with properties that must have been seen before a key counts as unused. */
const ENOUGH = 50;

export const keysOccurInCalls = rule({
  id: 'schema/keys-occur-in-calls',
  clauses: ['SCH-11'],
  level: 'should',
  summary: 'Every declared key occurs in the properties of some call.',
  why: 'A filter on a key that no call has imports nothing. Mostly the key is spelt differently in the two places.',
  fix: 'Use the same spelling, capitals and blanks included, or drop the key from the schema if it is out of use.',
  source: 'Schema vs properties; Troubleshooting (exact key match)',
  needs: { seen: schema, calls: settledCalls, others: otherAnswers },
  judge: ({ seen, calls, others }) =>
    overSchema(seen, (rows) => {
      const keys = new Set(entriesOf(rows).flatMap((entry) => keyOf(entry) ?? []));
      return keys.size === 0
        ? skip('no entry has a key, see schema/key-is-string')
        : judgeKeys(keys, [calls, ...others]);
    }),
});

/**
 * A property may be told only days after the call: a key that any answer shows is in use.
 * @param answers the one to judge on, and others that may hold earlier calls, or were given later
 */
export function judgeKeys(keys: ReadonlySet<string>, answers: readonly Pick<CallsSeen, 'rows' | 'outcome'>[]): Verdict {
  const unused = new Set(keys);
  for (const { rows = [] } of answers) removeUsed(unused, rows);
  if (unused.size === 0) return pass();
  const [widest] = answers
    .map(({ rows = [], outcome: { exchange } }) => ({ rows, exchange, carrying: carried(rows).carrying }))
    .sort((one, other) => other.carrying - one.carrying);
  const { rows, exchange, carrying } = widest ?? { rows: [], exchange: 0, carrying: 0 };
  if (carrying === 0) return skip('no call carries properties, see schema/calls-carry-properties');
  if (carrying < ENOUGH) {
    return inconclusive(
      `only ${carrying} calls carry properties; ${ENOUGH} would tell whether a declared key is unused`,
    );
  }
  const spellings = spellingsIn(rows);
  const tally = createTally();
  for (const key of unused) {
    const like = spellings.get(fold(key));
    const hint = like === undefined ? '' : `; they have ${preview(like)}`;
    tally.warn(() => ({
      message: `the schema declares ${preview(key)}, but none of ${carrying} calls with properties has it${hint}`,
      expected: `a call with the property ${preview(key)}`,
      actual: like === undefined ? 'no such call' : preview(like),
      exchange,
    }));
  }
  return tally.verdict(pass());
}

function removeUsed(unused: Set<string>, rows: readonly unknown[]): void {
  for (const row of rows) {
    if (unused.size === 0) return;
    const properties = isObject(row) ? propertiesOf(row) : undefined;
    if (properties === undefined) continue;
    for (const key of unused) if (Object.hasOwn(properties, key)) unused.delete(key);
  }
}

/** The keys of the first calls, by their letters and digits alone. */
function spellingsIn(rows: readonly unknown[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const row of rows.slice(0, 500)) {
    const properties = isObject(row) ? propertiesOf(row) : undefined;
    for (const key of Object.keys(properties ?? {})) spellings.set(fold(key), key);
  }
  return spellings;
}

const fold = (key: string): string => key.replace(/[^\p{L}\p{Nd}]/gu, '').toLowerCase();
