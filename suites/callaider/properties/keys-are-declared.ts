import type { Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass, skip } from '../../verdicts.js';
import { share } from '../calls/request/words.js';
import { type SchemaSeen, schema } from '../observations/schema.js';
import { type SettledCalls, settledCalls } from '../observations/settled-calls.js';
import { preview } from '../preview.js';
import { overSchema } from '../schema/entries.js';
import { compared } from './compared.js';
import { declaredIn, entriesWithoutKey } from './declared.js';
import type { Mode } from './mode.js';
import { NO_PROPERTIES, pointerTo, profileOf } from './profile.js';
import { nearestTo } from './spelling.js';

export const keysAreDeclared = rule({
  id: 'properties/keys-are-declared',
  clauses: ['PROP-23'],
  level: 'must',
  source: 'Critical behavior (fallback list); Final launch checklist (aligned)',
  summary: 'Where a schema is offered, every key in the properties of calls is one that it declares.',
  why: 'The platform looks properties up by the declared keys. Under another spelling it finds none, and drops the call.',
  fix: 'Take the keys of both answers from one list. Capitals and blanks count: "Quality score" is not "quality_score".',
  needs: { seen: schema, calls: settledCalls, compared: optional(compared) },
  judge: ({ seen, calls, compared }) => overSchema(seen, () => judgeKeys(calls, seen, compared?.mode ?? 'unknown')),
});

/** Where the API filters by itself, a key that the schema lacks can at least not lose calls. */
export function judgeKeys(seen: SettledCalls, schema: SchemaSeen, mode: Mode): Verdict {
  const declared = declaredIn(schema);
  if (declared === undefined) return skip('no entry has a key: see schema/key-is-string');
  const { keys, calls } = profileOf(seen.rows);
  if (keys.size === 0) return skip(NO_PROPERTIES);
  const strays = [...keys.values()].filter(({ key }) => !declared.has(key));
  const nameless = entriesWithoutKey(schema);
  if (strays.length > 0 && strays.length <= nameless) {
    return skip(`${nameless} entries of the schema lack their key, which may be these: see schema/key-is-string`);
  }
  const unused = [...declared.keys()].filter((key) => !keys.has(key));
  const tally = createTally();
  for (const { key, row, calls: count } of strays.toSorted((a, b) => b.calls - a.calls)) {
    const like = nearestTo(key, unused) ?? nearestTo(key, declared.keys());
    const hint = like === undefined ? '' : `; it declares ${preview(like)}`;
    tally[mode === 'fallback' ? 'fail' : 'warn'](() => ({
      message: `${share(count, calls)} with properties have ${preview(key)}, which the schema does not declare${hint}`,
      expected: like === undefined ? 'a key of the schema' : preview(like),
      actual: preview(key),
      at: pointerTo(seen.at, row, key),
      exchange: seen.outcome.exchange,
    }));
  }
  return tally.verdict(pass());
}
