import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass, skip } from '../../verdicts.js';
import { isObject, type JsonObject, own } from '../answers.js';
import { many, moment } from '../calls/request/words.js';
import { startOf } from '../observations/call-times.js';
import { type SchemaSeen, schema } from '../observations/schema.js';
import { type SettledCalls, settledCalls } from '../observations/settled-calls.js';
import { preview } from '../preview.js';
import { overSchema } from '../schema/entries.js';
import { declaredIn } from './declared.js';
import { pointerTo } from './profile.js';
import { nearestTo } from './spelling.js';

export const enumValuesAreListed = rule({
  id: 'properties/enum-values-are-listed',
  clauses: ['PROP-25'],
  level: 'should',
  source: 'Schema fields ("allowed values")',
  summary: 'A property that is declared as an enum holds one of the values that the schema lists.',
  why: 'The wizard offers the listed values only: calls with another one can be filtered out, but never chosen.',
  fix: 'List every value in use, retired ones included, in exactly the spelling that calls have.',
  needs: { seen: schema, calls: settledCalls },
  judge: ({ seen, calls }) => overSchema(seen, () => judgeEnums(calls, seen)),
});

/** Distinct unlisted values kept for each key. */
const VALUES = 200;

interface Unlisted {
  readonly key: string;
  readonly value: string;
  readonly row: number;
  calls: number;
  first: number | undefined;
  last: number | undefined;
}

export function judgeEnums(seen: SettledCalls, schema: SchemaSeen): Verdict {
  const declared = [...(declaredIn(schema) ?? [])].filter(([, { types }]) => types.has('enum'));
  if (declared.length === 0) return skip('the schema declares no enum');
  // A key that is declared as a string as well may hold anything: schema/key-is-unique tells it.
  const enums = declared.flatMap(([key, { types, values }]) => (types.size === 1 && values ? [{ key, values }] : []));
  if (enums.length === 0) return skip('no enum lists its values as strings: see schema/enum-has-values');
  const tally = createTally();
  let judged = 0;
  for (const { key, values } of enums) {
    const listed = new Set([...values].flatMap((value) => [value, value.trim()]));
    const { held, unlisted } = unlistedIn(seen.rows, key, listed);
    judged += held;
    for (const stray of unlisted) tally.warn(() => findingOf(stray, values, seen));
  }
  return judged === 0 ? skip('no call has a property that is declared as an enum') : tally.verdict(pass());
}

function unlistedIn(
  rows: readonly unknown[],
  key: string,
  listed: ReadonlySet<string>,
): { readonly held: number; readonly unlisted: readonly Unlisted[] } {
  const unlisted = new Map<string, Unlisted>();
  let held = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const call = rows[row];
    const value = isObject(call) ? heldUnder(call, key) : undefined;
    if (typeof value !== 'string') continue;
    held += 1;
    if (listed.has(value)) continue;
    const start = isObject(call) ? startOf(call) : undefined;
    const known = unlisted.get(value);
    if (known !== undefined) {
      known.calls += 1;
      known.first = least(known.first, start);
      known.last = greatest(known.last, start);
    } else if (unlisted.size < VALUES) {
      unlisted.set(value, { key, value, row, calls: 1, first: start, last: start });
    }
  }
  return { held, unlisted: [...unlisted.values()].sort((a, b) => b.calls - a.calls) };
}

function findingOf(
  { key, value, row, calls, first, last }: Unlisted,
  values: ReadonlySet<string>,
  seen: SettledCalls,
): { message: string; expected: string; actual: string; at: string; exchange: number } {
  const like = nearestTo(value, values);
  const hint = like === undefined ? '' : `; it lists ${preview(like)}`;
  const dated = first === undefined || last === undefined ? '' : ` (${spanOf(first, last)})`;
  const listed = [...values].slice(0, 8).map((listed) => preview(listed, 30));
  return {
    message: `${preview(key)} is ${preview(value)} in ${many(calls)}${dated}, a value that the schema does not list${hint}`,
    expected: like === undefined ? `${listed.join(', ')}${values.size > 8 ? ', …' : ''}` : preview(like),
    actual: preview(value),
    at: pointerTo(seen.at, row, key),
    exchange: seen.outcome.exchange,
  };
}

function spanOf(first: number, last: number): string {
  const [from, to] = [moment(first).slice(0, 10), moment(last).slice(0, 10)];
  return from === to ? from : `${from} to ${to}`;
}

function heldUnder(call: JsonObject, key: string): unknown {
  const properties = own(call, 'properties');
  return isObject(properties) ? own(properties, key) : undefined;
}

const least = (a: number | undefined, b: number | undefined) => (a === undefined || (b !== undefined && b < a) ? b : a);
const greatest = (a: number | undefined, b: number | undefined) =>
  a === undefined || (b !== undefined && b > a) ? b : a;
