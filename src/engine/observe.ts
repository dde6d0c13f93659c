import { isUnavailable, type Observation, type ObserveContext } from '../../suites/observation.js';
import { Interrupted, NotRecorded, RequestCapReached } from '../probe/stop.js';
import { isAsked, needsOf } from './plan.js';
import { isTooDeep, TOO_DEEP } from './too-deep.js';

type AnyObservation = Observation<unknown, unknown>;

/** What became of an observation. `broken` is linecheck's own fault. */
export type Observed =
  | { readonly kind: 'seen'; readonly value: unknown }
  | { readonly kind: 'unavailable'; readonly as: 'skip' | 'inconclusive'; readonly because: string }
  | { readonly kind: 'broken'; readonly problem: string };

export type ObservedById = ReadonlyMap<string, Observed>;

/** The values of some needs, or the first reason why they are not all there. */
export type Gathered =
  | { readonly kind: 'seen'; readonly values: Readonly<Record<string, unknown>> }
  | Exclude<Observed, { kind: 'seen' }>;

export function gather(needs: unknown, observed: ObservedById): Gathered {
  const values: Record<string, unknown> = {};
  for (const { name, observation, optional, ifAsked } of needsOf(needs)) {
    if (ifAsked && !observed.has(observation.id)) continue;
    const state = observed.get(observation.id) ?? {
      kind: 'broken',
      problem: `the observation ${observation.id} was never asked`,
    };
    if (state.kind === 'seen') values[name] = state.value;
    else if (state.kind === 'broken' || !optional) return state;
  }
  return { kind: 'seen', values };
}

/** Asks one observation. Whatever goes wrong in it becomes a state, never a crash of the run. */
export async function observeOne(
  observation: AnyObservation,
  context: ObserveContext,
  observed: ObservedById,
): Promise<Observed> {
  if (!isAsked(observation, context.depth)) {
    return { kind: 'unavailable', as: 'skip', because: `asked from --depth ${observation.from} on` };
  }
  const needs = gather(observation.needs, observed);
  if (needs.kind !== 'seen') return needs;
  try {
    const value = await observation.observe(context, needs.values as never);
    return isUnavailable(value)
      ? { kind: 'unavailable', as: value.kind, because: value.because }
      : { kind: 'seen', value };
  } catch (error) {
    if (error instanceof RequestCapReached || error instanceof Interrupted || error instanceof NotRecorded) {
      return { kind: 'unavailable', as: 'inconclusive', because: error.message };
    }
    if (isTooDeep(error)) return { kind: 'unavailable', as: 'inconclusive', because: TOO_DEEP };
    return { kind: 'broken', problem: `${observation.id}: ${error instanceof Error ? error.message : String(error)}` };
  }
}
