import type { Rule } from '../rule.js';
import type { Clause } from '../suite.js';

/** Clauses that no rule decides, and never will from outside: why not. */
export const excused: Readonly<Record<string, string>> = {
  'COMP-5':
    'when a call ended is known only to the telephony system itself: a call that has not appeared cannot be missed',
  'OPS-1': 'it speaks of whoever imports the calls; that ids can be relied on for it is CALLS-26 and CALLS-27',
  'OPS-4': 'monitoring and alerts cannot be seen from outside',
  'OPS-5': 'changing the key takes somebody who can change it on both sides',
};

/** How a clause stands. `open` means that it was forgotten. */
export type Standing =
  | { readonly kind: 'decided'; readonly by: readonly string[] }
  | { readonly kind: 'excused'; readonly because: string }
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
  return because === undefined ? { kind: 'open' } : { kind: 'excused', because };
}
