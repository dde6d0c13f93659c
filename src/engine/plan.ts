import { type Depth, depths, type Observation } from '../../suites/observation.js';
import type { Rule } from '../../suites/rule.js';

type AnyObservation = Observation<unknown, unknown>;

const phases = ['main', 'late', 'last'] as const;

/**
 * Every observation that the rules need, each once, after what it needs itself and after what it wants to follow: in the
 * order of the rules, then those of phase `late`, then those that look back over the run.
 */
export function planObservations(rules: readonly Rule[]): readonly AnyObservation[] {
  const needed = neededBy(rules);
  const phaseOf = new Map<AnyObservation, number>();
  const visit = (observation: AnyObservation): number => {
    const known = phaseOf.get(observation);
    if (known !== undefined) return known;
    const needs = needsOf(observation.needs)
      .filter((need) => needed.has(need.observation))
      .map((need) => visit(need.observation));
    for (const earlier of observation.after ?? []) if (needed.has(earlier)) visit(earlier);
    const own = phases.indexOf(observation.phase ?? 'main');
    const phase = Math.max(own, ...needs);
    phaseOf.set(observation, phase);
    return phase;
  };
  for (const rule of rules) {
    for (const { observation } of needsOf(rule.needs)) if (needed.has(observation)) visit(observation);
  }
  const inOrder = [...phaseOf];
  return phases.flatMap((_name, phase) => inOrder.filter(([, of]) => of === phase).map(([observation]) => observation));
}

/** What is asked at all; what is read only if asked does not count. */
function neededBy(rules: readonly Rule[]): ReadonlySet<AnyObservation> {
  const needed = new Set<AnyObservation>();
  const add = (needs: unknown): void => {
    for (const { observation, ifAsked } of needsOf(needs)) {
      if (ifAsked || needed.has(observation)) continue;
      needed.add(observation);
      add(observation.needs);
    }
  };
  for (const { needs } of rules) add(needs);
  return needed;
}

export interface Need {
  readonly name: string;
  readonly observation: AnyObservation;
  readonly optional: boolean;
  readonly ifAsked: boolean;
}

interface OptionalNeed {
  readonly optional: AnyObservation;
  readonly ifAsked?: true;
}

/** The needs of a rule or an observation, told apart by whether they may be unavailable. */
export function needsOf(needs: unknown): readonly Need[] {
  return Object.entries(needs as Record<string, AnyObservation | OptionalNeed>).map(([name, need]) =>
    'optional' in need
      ? { name, observation: need.optional, optional: true, ifAsked: need.ifAsked === true }
      : { name, observation: need, optional: false, ifAsked: false },
  );
}

/** Whether an observation belongs to a run of this depth. */
export function isAsked(observation: AnyObservation, depth: Depth): boolean {
  return depths.indexOf(observation.from ?? 'quick') <= depths.indexOf(depth);
}
