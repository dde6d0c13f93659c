import { createDraws } from '../../world/index.js';
import { byName } from '../names.js';
import { readFault } from './read-fault.js';
import { readRoutePattern, type Where } from './route-pattern.js';
import type { ActiveFault, FaultRequest, FaultSwitches, Options, SimulatorFault } from './simulator-fault.js';

/** What of a fault a request or an event meets. */
export type Surface = 'request' | 'delivery' | 'provider';

export interface Hit {
  readonly fault: SimulatorFault;
  readonly options: Options;
  /** Counts from 1 since the fault was switched on. */
  readonly time: number;
  readonly chance: number;
}

/** What the simulator itself may do with a tenant's faults. */
export interface OwnedFaultSwitches extends FaultSwitches {
  /** Nothing of this kind is on: the way past all of it, at no cost. */
  isIdle(surface: Surface): boolean;
  /** Faults that strike here, in the order they were switched on. Counts. `name`: only that one. */
  hits(surface: Surface, where: Where, name?: string): readonly Hit[];
  save(): readonly SavedFault[];
  load(saved: readonly SavedFault[]): void;
}

export interface SavedFault {
  readonly request: FaultRequest;
  readonly seen: number;
  readonly struck: number;
}

interface Switched {
  readonly request: FaultRequest;
  readonly fault: SimulatorFault;
  readonly options: Options;
  readonly surface: Surface;
  readonly fits: (where: Where) => boolean;
  readonly luck: (seen: number) => number;
  readonly chance: (seen: number) => number;
  seen: number;
  struck: number;
}

/** @param seed decides which requests a probability meets */
export function createFaultSwitches(available: readonly SimulatorFault[], seed: number): OwnedFaultSwitches {
  const draws = createDraws(seed);
  let on: readonly Switched[] = [];

  function switched(request: FaultRequest, seen = 0, struck = 0): Switched {
    const { fault, options } = readFault(request, available);
    return {
      request,
      fault,
      options,
      surface: surfaceOf(fault),
      fits: request.route === undefined ? () => true : readRoutePattern(request.route),
      luck: draws(`fault.${fault.name}.luck`),
      chance: draws(`fault.${fault.name}.chance`),
      seen,
      struck,
    };
  }

  /** Whether it strikes this one, which counts as seen. */
  function strikes(each: Switched, where: Where): boolean {
    if (!each.fits(where)) return false;
    const { nth, times = Number.POSITIVE_INFINITY, probability = 1 } = each.request;
    each.seen += 1;
    if (nth !== undefined && each.seen !== nth) return false;
    if (each.struck >= times || each.luck(each.seen) >= probability) return false;
    each.struck += 1;
    return true;
  }

  return {
    available,
    active: () => on.map(({ request, options, seen, struck }): ActiveFault => ({ ...request, options, seen, struck })),
    add(request) {
      const made = switched(request);
      on = [...on, made];
      return () => {
        on = on.filter((each) => each !== made);
      };
    },
    set(requests) {
      on = requests.map((request) => switched(request));
    },
    remove(name) {
      const { name: known } = byName('fault', name, available);
      const before = on.length;
      on = on.filter(({ fault }) => fault.name !== known);
      return on.length < before;
    },
    clear() {
      on = [];
    },
    isIdle: (surface) => on.length === 0 || !on.some((each) => each.surface === surface),
    hits(surface, where, name) {
      const met = on.filter((each) => each.surface === surface && (name === undefined || each.fault.name === name));
      return met
        .filter((each) => strikes(each, where))
        .map(({ fault, options, struck, seen, chance }) => ({ fault, options, time: struck, chance: chance(seen) }));
    },
    save: () => on.map(({ request, seen, struck }) => ({ request, seen, struck })),
    load(saved) {
      on = saved.map(({ request, seen, struck }) => switched(request, seen, struck));
    },
  };
}

function surfaceOf({ before, after, delivery }: SimulatorFault): Surface {
  if (delivery !== undefined) return 'delivery';
  return before === undefined && after === undefined ? 'provider' : 'request';
}
