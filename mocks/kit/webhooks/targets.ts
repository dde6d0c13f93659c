import { closestName } from '../names.js';
import { OptionError } from '../option-error.js';
import { requireTargetUrl } from './target-url.js';
import type { NewTarget, Target } from './types.js';

export interface TargetsOptions {
  readonly events: readonly string[];
  /** Failed attempts in a row that make a target inactive. */
  readonly disableAfter: number;
  now(): number;
  /** A secret and an id for the nth target of the tenant. */
  idOf(nth: number): string;
  secretOf(nth: number): string;
}

/** Where a tenant's events go. Targets are values: each change puts another in the place. */
export interface Targets {
  all(): readonly Target[];
  get(id: string): Target | undefined;
  add(target: NewTarget): Target;
  change(id: string, changes: Partial<Omit<NewTarget, 'id'>>): Target | undefined;
  remove(id: string): boolean;
  set(targets: readonly NewTarget[]): void;
  /** Counts what became of an attempt; enough failures switch a target off, one success switches it on again. */
  tell(id: string, wasAccepted: boolean): void;
  save(): SavedTargets;
  load(saved: SavedTargets): void;
}

export interface SavedTargets {
  readonly targets: readonly Target[];
  readonly made: number;
  /** Ids of those that failures have switched off. */
  readonly switchedOff: readonly string[];
}

export const noTargets: SavedTargets = { targets: [], made: 0, switchedOff: [] };

export function createTargets(options: TargetsOptions): Targets {
  let { targets, made, switchedOff } = noTargets;

  function checked(url: string, events: readonly string[] | undefined): void {
    requireTargetUrl(url);
    const stray = events?.find((event) => !options.events.includes(event));
    if (stray === undefined) return;
    const near = closestName(stray, options.events);
    const guess = near === undefined ? '' : `Did you mean "${near}"? `;
    throw new OptionError(`There is no event "${stray}"`, `${guess}There are: ${options.events.join(', ')}`);
  }

  function create(given: NewTarget): Target {
    checked(given.url, given.events);
    made += 1;
    const { url, events, id = options.idOf(made), secret = options.secretOf(made), active = true } = given;
    const fixed = { id, url, secret, active, createdAt: options.now(), failuresInARow: 0 };
    return events === undefined ? fixed : { ...fixed, events };
  }

  const get = (id: string): Target | undefined => targets.find((target) => target.id === id);

  function put(target: Target): void {
    targets = targets.map((each) => (each.id === target.id ? target : each));
  }

  return {
    all: () => targets,
    get,
    add(given) {
      const target = create(given);
      targets = [...targets, target];
      return target;
    },
    change(id, changes) {
      const was = get(id);
      if (was === undefined) return undefined;
      const is: Target = { ...was, ...changes };
      checked(is.url, is.events);
      const { events, ...all } = is;
      put(events === undefined ? all : is);
      if (changes.active !== undefined) {
        switchedOff = switchedOff.filter((each) => each !== id);
        if (changes.active) put({ ...is, failuresInARow: 0 });
      }
      return get(id);
    },
    remove(id) {
      const before = targets.length;
      targets = targets.filter((target) => target.id !== id);
      return targets.length < before;
    },
    set(given) {
      const all = given.map(create);
      targets = all;
      switchedOff = [];
    },
    tell(id, wasAccepted) {
      const was = get(id);
      if (was === undefined) return;
      const failuresInARow = wasAccepted ? 0 : was.failuresInARow + 1;
      const isBack = wasAccepted && switchedOff.includes(id);
      const isOff = was.active && failuresInARow >= options.disableAfter;
      if (isBack) switchedOff = switchedOff.filter((each) => each !== id);
      if (isOff) switchedOff = [...switchedOff, id];
      put({ ...was, failuresInARow, active: isBack || (was.active && !isOff) });
    },
    save: () => ({ targets, made, switchedOff }),
    load(saved) {
      ({ targets, made, switchedOff } = saved);
    },
  };
}
