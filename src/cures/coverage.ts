import type { Endpoint, Outcome } from '../../suites/http.js';
import type { Observation } from '../../suites/observation.js';
import type { Rule } from '../../suites/rule.js';
import type { ObservedById } from '../engine/observe.js';
import { needsOf } from '../engine/plan.js';

type AnyObservation = Observation<unknown, unknown>;

/** A list that a rule was judged on. */
export interface List {
  readonly endpoint: Endpoint;
  readonly rows: number;
}

/** The lists among what each of a rule's own needs saw, by its name; a need that is unavailable is not there. */
export function listsSeenBy(rule: Pick<Rule, 'needs'>, observed: ObservedById): ReadonlyMap<string, readonly List[]> {
  const seen = new Map<string, readonly List[]>();
  for (const { name, observation } of needsOf(rule.needs)) {
    const state = observed.get(observation.id);
    if (state?.kind === 'seen') seen.set(name, listsIn(state.value, DEPTH));
  }
  return seen;
}

/** How deep lists lie in the values of observations, and how many answers one of them may hold. */
const DEPTH = 4;
const MOST = 100;

/** Observations hold the rows of an answer beside it. */
function listsIn(value: unknown, depth: number): readonly List[] {
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap((item) => listsIn(item, depth - 1));
  const { outcome, rows, entries } = value as { outcome?: Outcome; rows?: unknown; entries?: unknown };
  const list = rows ?? entries;
  if (typeof outcome === 'object' && Array.isArray(list)) {
    return [{ endpoint: outcome.ask.endpoint, rows: list.length }];
  }
  return Object.values(value).flatMap((inner) => listsIn(inner, depth - 1));
}

export const longest = (lists: readonly List[]): number => Math.max(0, ...lists.map(({ rows }) => rows));

/** What a rule rests on, however indirectly. */
export interface Grounds {
  /** Ids of observations. */
  readonly ids: ReadonlySet<string>;
  /** One of them looks back over the whole run. */
  readonly looksBack: boolean;
}

const remembered = new WeakMap<object, Grounds>();

export function groundsOf(rule: Pick<Rule, 'needs'>): Grounds {
  const known = remembered.get(rule);
  if (known !== undefined) return known;
  const ids = new Set<string>();
  let looksBack = false;
  const visit = ({ id, needs, phase }: AnyObservation): void => {
    if (ids.has(id)) return;
    ids.add(id);
    looksBack ||= phase === 'last';
    for (const { observation } of needsOf(needs)) visit(observation);
  };
  for (const { observation } of needsOf(rule.needs)) visit(observation);
  const grounds = { ids, looksBack };
  remembered.set(rule, grounds);
  return grounds;
}
