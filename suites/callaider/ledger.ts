import type { Rule } from '../rule.js';
import type { Clause } from '../suite.js';

/** Clauses that no rule decides, and never will from outside: why not. */
export const excused: Readonly<Record<string, string>> = {};

export const NOT_YET = 'not judged by this version';

/** Clauses that a later version judges. */
export const later: readonly string[] = [
  ...numbered('COMP', 1, 6),
  ...numbered('PROP', 1, 31),
  ...numbered('MR', 1, 18),
  ...numbered('OPS', 1, 6),
];

/** How a clause stands. `open` means that it was forgotten. */
export type Standing =
  | { readonly kind: 'decided'; readonly by: readonly string[] }
  | { readonly kind: 'excused' | 'later'; readonly because: string }
  | { readonly kind: 'open' };

export interface Ledger {
  /** By clause id, in the order of the catalogue. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** What rules cite and the catalogue lacks. */
  readonly strays: readonly { readonly rule: string; readonly clause: string }[];
}

/** Sets the rules against the catalogue of clauses. */
export function ledger(rules: readonly Pick<Rule, 'id' | 'clauses'>[], clauses: readonly Pick<Clause, 'id'>[]): Ledger {
  const cited = rules.flatMap((rule) => rule.clauses.map((clause) => ({ rule: rule.id, clause })));
  const deciders = new Map<string, string[]>(clauses.map(({ id }) => [id, []]));
  for (const { rule, clause } of cited) deciders.get(clause)?.push(rule);
  return {
    standings: new Map([...deciders].map(([id, by]) => [id, standing(id, by)])),
    strays: cited.filter(({ clause }) => !deciders.has(clause)),
  };
}

function standing(id: string, by: readonly string[]): Standing {
  if (by.length > 0) return { kind: 'decided', by };
  const because = excused[id];
  if (because !== undefined) return { kind: 'excused', because };
  return later.includes(id) ? { kind: 'later', because: NOT_YET } : { kind: 'open' };
}

function numbered(group: string, first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${group}-${first + index}`);
}
