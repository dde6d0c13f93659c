import type { Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass, skip } from '../../verdicts.js';
import { many } from '../calls/request/words.js';
import { type SchemaSeen, schema } from '../observations/schema.js';
import { type SettledCalls, settledCalls } from '../observations/settled-calls.js';
import { preview } from '../preview.js';
import { declaredIn } from './declared.js';
import { NO_PROPERTIES, pointerTo, profileOf } from './profile.js';

export const oneTypePerKey = rule({
  id: 'properties/one-type-per-key',
  clauses: ['PROP-27'],
  level: 'should',
  source: 'Final launch checklist ("stable and type-safe")',
  summary: 'A property has one JSON type in all calls; null counts as left out.',
  why: 'A filter matches the calls of one type and passes over the others, on some days only.',
  fix: 'Cast each property in one place, also for calls that come from another source or were imported before.',
  needs: { seen: optional(schema), calls: settledCalls },
  judge: ({ seen, calls }) => judgeKinds(calls, seen),
});

export function judgeKinds(seen: SettledCalls, schema: SchemaSeen | undefined): Verdict {
  const { keys } = profileOf(seen.rows);
  if (keys.size === 0) return skip(NO_PROPERTIES);
  const declared = declaredIn(schema);
  const tally = createTally();
  for (const { key, types } of keys.values()) {
    const [usual, rarer, ...rarest] = types.filter(({ type }) => type !== 'null').sort((a, b) => b.calls - a.calls);
    if (usual === undefined || rarer === undefined) continue;
    const told = [usual, rarer, ...rarest].map(({ type, calls }) => `${type} in ${many(calls)}`);
    tally[declared?.has(key) === true ? 'fail' : 'warn'](() => ({
      message: `${preview(key)} has ${told.length} types: ${told.join(', ')}`,
      expected: `${usual.type}, as in most calls`,
      actual: preview(rarer.value),
      at: pointerTo(seen.at, rarer.row, key),
      exchange: seen.outcome.exchange,
    }));
  }
  return tally.verdict(pass(`${keys.size} properties looked at`));
}
