import { type Depth, depths, type Observation } from '../../suites/observation.js';
import type { Rule } from '../../suites/rule.js';

type AnyObservation = Observation<unknown, unknown>;

const phases = ['main', 'late', 'last'] as const;

/**
 * Every observation that the rules need, each once, after what it needs itself: in the order of the rules, then those of
 * phase `late`, then those that look back over the run.
 */
export function planObservations(rules: readonly Rule[]): readonly AnyObservation[] {
  const phaseOf = new Map<AnyObservation, number>();
  const visit = (observation: AnyObservation): number => {
    const known = phaseOf.get(observation);
    if (known !== undefined) return known;
    const needs = needsOf(observation.needs).map(({ observation: need }) => visit(need));
    const own = phases.indexOf(observation.phase ?? 'main');
    const phase = Math.max(own, ...needs);
    phaseOf.set(observation, phase);
    return phase;
  };
  for (const rule of rules) for (const { observation } of needsOf(rule.needs)) visit(observation);
  const inOrder = [...phaseOf];
  return phases.flatMap((_name, phase) => inOrder.filter(([, of]) => of === phase).map(([observation]) => observation));
}

export interface Need {
  readonly name: string;
  readonly observation: AnyObservation;
  readonly optional: boolean;
}

/** The needs of a rule or an observation, told apart by whether they may be unavailable. */
export function needsOf(needs: unknown): readonly Need[] {
  return Object.entries(needs as Record<string, AnyObservation | { optional: AnyObservation }>).map(([name, need]) =>
    'optional' in need
      ? { name, observation: need.optional, optional: true }
      : { name, observation: need, optional: false },
  );
}

/** Whether an observation belongs to a run of this depth. */
export function isAsked(observation: AnyObservation, depth: Depth): boolean {
  return depths.indexOf(observation.from ?? 'quick') <= depths.indexOf(depth);
}
