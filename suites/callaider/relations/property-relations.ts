import type { Finding, Verdict } from '../../../schemas/verdict.js';
import { fail, inconclusive, pass, skip } from '../../verdicts.js';
import { many } from '../calls/request/words.js';
import type { Comparison } from '../properties/compare.js';
import type { Compared } from '../properties/compared.js';
import { spelt } from '../properties/flaw.js';
import { whyVoid } from '../properties/judge-filter.js';
import type { FilterName } from '../properties/planned.js';
import { findingOn, missingFrom } from './apart.js';
import { filteredSets, NOT_ASKED } from './filtered-sets.js';

/** A relation between the answers to some property filters. */
export interface PropertyRelation {
  readonly filters: readonly FilterName[];
  /** What the answers have apart; none when the relation holds. */
  apart(sets: Readonly<Record<FilterName, Comparison>>, compared: Compared): readonly Finding[];
}

/** Judges each relation whose filters were asked and applied; the first reason when there is none. */
export function judgeRelations(compared: Compared, relations: readonly PropertyRelation[]): Verdict {
  const void_ = whyVoid(compared);
  if (void_ !== undefined) return void_;
  const findings: Finding[] = [];
  const reasons: Verdict[] = [];
  let [held, telling] = [0, 0];
  for (const { filters, apart } of relations) {
    const reading = filteredSets(compared, filters);
    if (reading.kind === 'void') {
      reasons.push(reading.verdict);
      continue;
    }
    held += 1;
    if (filters.some((name) => reading.sets[name].answered.size > 0)) telling += 1;
    findings.push(...apart(reading.sets as Readonly<Record<FilterName, Comparison>>, compared));
  }
  const [first, ...more] = findings;
  if (first !== undefined) return fail(first, ...more);
  if (telling > 0) return pass(`${many(held, 'relation')} between filtered answers`);
  if (held > 0) return inconclusive('none of the filters brings a call');
  return reasons.find(({ kind }) => kind === 'inconclusive') ?? reasons[0] ?? skip(NOT_ASKED);
}

/** A filter as it was sent. */
export const filterOf = (compared: Compared, name: FilterName): string =>
  spelt(compared.plan.filters[name]?.filters ?? {}, 90);

/** Findings on calls that one of two sets lacks. */
export function unequal(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  told: { readonly one: string; readonly other: string },
  seen: Comparison,
): readonly Finding[] {
  const among = [seen.seen.rows ?? []];
  const tell = (ids: readonly string[], what: string, expected: ReadonlySet<string>): readonly Finding[] =>
    ids.length === 0 ? [] : [findingOn(ids, what, { expected: many(expected.size), seen: seen.seen, among })];
  return [
    ...tell(missingFrom(one, other), `brought by ${told.one} and not by ${told.other}`, one),
    ...tell(missingFrom(other, one), `brought by ${told.other} and not by ${told.one}`, one),
  ];
}
