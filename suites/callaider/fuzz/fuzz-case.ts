import type { Window } from '../../observation.js';
import type { CallsRequest } from '../observations/ask-calls.js';
import type { Direction } from '../observations/direction-calls.js';
import type { PropertyFilter, PropertyFilters } from '../properties/local-filter.js';

/** A request of POST /calls, valid by the contract. */
export interface FuzzRequest {
  readonly window: Window;
  readonly direction?: Direction | undefined;
  /** Any order; an id may stand there twice. */
  readonly operators?: readonly string[] | undefined;
  readonly propertyFilters?: PropertyFilters | undefined;
}

/**
 * How a request is asked: `alone`; in two `parts` that share a second, chosen by `pick`; also `rephrased`, which says the
 * same in another way; or word for word `again`.
 */
export type Twist =
  | { readonly kind: 'alone' }
  | { readonly kind: 'parts'; readonly pick: number }
  | { readonly kind: 'rephrased' }
  | { readonly kind: 'again' };

export interface FuzzCase extends FuzzRequest {
  readonly twist: Twist;
}

/** The body to send; what is not asked for is left out. */
export const bodyOf = ({ window, direction, operators, propertyFilters }: FuzzRequest): CallsRequest => ({
  startTime: window.from,
  stopTime: window.to,
  ...(direction === undefined ? {} : { direction }),
  ...(operators === undefined ? {} : { operators }),
  ...(propertyFilters === undefined ? {} : { propertyFilters }),
});

/** What is sent for a case, in order. @param moments seconds under which calls are filed, to cut at; in order */
export function questionsOf({ twist, ...request }: FuzzCase, moments: readonly number[]): readonly FuzzRequest[] {
  switch (twist.kind) {
    case 'alone':
      return [request];
    case 'parts': {
      const cut = cutOf(request.window, twist.pick, moments);
      if (cut === undefined) return [request];
      const { from, to } = request.window;
      return [
        { ...request, window: { from, to: cut } },
        { ...request, window: { from: cut, to } },
      ];
    }
    case 'rephrased':
      return [request, rephrase(request)];
    case 'again':
      return [request, request];
    default:
      return twist satisfies never;
  }
}

/** A second strictly inside a window: one under which a call is filed, if there is any. */
export function cutOf({ from, to }: Window, pick: number, moments: readonly number[]): number | undefined {
  const inside = moments.filter((moment) => moment > from && moment < to);
  if (inside.length > 0) return inside[pick % inside.length];
  return to - from >= 2 ? Math.floor((from + to) / 2) : undefined;
}

/** The same request with every list the other way round, one operator twice, and the keys of filters turned, too. */
export function rephrase(request: FuzzRequest): FuzzRequest {
  const { operators, propertyFilters } = request;
  const turned = operators?.toReversed();
  const [first] = turned ?? [];
  return {
    ...request,
    ...(turned === undefined || first === undefined ? {} : { operators: [...turned, first] }),
    ...(propertyFilters === undefined
      ? {}
      : {
          propertyFilters: Object.fromEntries(
            Object.entries(propertyFilters)
              .toReversed()
              .map(([key, filter]) => [key, turn(filter)]),
          ),
        }),
  };
}

function turn(filter: PropertyFilter): PropertyFilter {
  if (typeof filter !== 'object') return filter;
  if (!('conditions' in filter)) return filter.toReversed();
  return { ...filter, conditions: filter.conditions.toReversed() };
}
