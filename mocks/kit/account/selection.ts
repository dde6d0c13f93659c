import type { World, WorldCall } from '../../world/types.js';
import type { Account, Part, Window } from './account.js';
import type { AccountChanges } from './changes.js';
import { countIn, firstNotBelow } from './sorted.js';

export interface SelectionOptions {
  readonly world: World;
  now(): number;
  changes(): AccountChanges;
  /** A call that is there, as changed. */
  at(index: number): WorldCall;
}

/** A window in places: [a, b) of the world, [low, high) of the added calls. */
interface Places {
  readonly a: number;
  readonly b: number;
  readonly low: number;
  readonly high: number;
}

const nowhere: Places = { a: 0, b: 0, low: 0, high: 0 };

/** Counts and pages through the calls of the world and those added, less those removed, without walking over what is skipped. */
export function createSelection(options: SelectionOptions): Pick<Account, 'count' | 'page' | 'indexes' | 'between'> {
  const { world, now, changes, at } = options;
  const isEmpty = world.options.calls === 0;

  function places({ from, to }: Window): Places {
    // Calls start at whole seconds: this leaves out those that lie ahead.
    const until = Math.min(to, Math.floor(now()) + 1);
    if (!(from < until)) return nowhere;
    const { added } = changes();
    return {
      a: isEmpty ? 0 : world.indexAt(from),
      b: isEmpty ? 0 : world.indexAt(until),
      low: added.length === 0 ? 0 : firstNotBelow(added, (call) => call.startedAt < from),
      high: added.length === 0 ? 0 : firstNotBelow(added, (call) => call.startedAt < until),
    };
  }

  function count(window: Window): number {
    const { a, b, low, high } = places(window);
    return b - a - countIn(changes().removed, a, b) + high - low;
  }

  /** Where the nth call of the window is: the next place of each list. */
  function seek({ a, b, low, high }: Places, nth: number): { readonly index: number; readonly place: number } {
    const { added, removed } = changes();
    const placeOf = (index: number): number =>
      Math.min(
        high,
        Math.max(
          low,
          firstNotBelow(added, (call) => call.index < index),
        ),
      );
    const before = (index: number): number => index - a - countIn(removed, a, index) + placeOf(index) - low;
    if (added.length === 0 && removed.length === 0) return { index: Math.min(b, a + nth), place: low };

    // The last call of the world with no more than `nth` calls in front of it. Behind it follow those added there.
    let least = a;
    let most = b;
    while (least < most) {
      const middle = Math.floor(least + (most - least + 1) / 2);
      if (before(middle) <= nth) least = middle;
      else most = middle - 1;
    }
    const left = nth - before(least);
    if (left < 0) return { index: a, place: low + nth };
    if (left === 0) return { index: least, place: placeOf(least) };
    const itself = least < b && countIn(removed, least, least + 1) === 0 ? 1 : 0;
    return { index: Math.min(b, least + 1), place: Math.min(high, placeOf(least) + left - itself) };
  }

  /** Indexes of calls, oldest first. */
  function* walk(window: Window, skip: number): IterableIterator<number> {
    const found = places(window);
    const { added, removed } = changes();
    let { index, place } = seek(found, skip);
    let gone = firstNotBelow(removed, (each) => each < index);
    while (index < found.b || place < found.high) {
      const next = place < found.high ? added[place] : undefined;
      if (next !== undefined && (index >= found.b || next.index < index)) {
        place += 1;
        yield next.index;
      } else if (removed[gone] === index) {
        gone += 1;
        index += 1;
      } else {
        index += 1;
        yield index - 1;
      }
    }
  }

  function indexes(window: Window, { skip, take, newestFirst = false }: Part): readonly number[] {
    const all = newestFirst ? count(window) : Number.POSITIVE_INFINITY;
    const wanted = Math.min(take, all - skip);
    const found: number[] = [];
    if (!(wanted > 0)) return found;
    for (const index of walk(window, newestFirst ? all - skip - wanted : skip)) {
      found.push(index);
      if (found.length >= wanted) break;
    }
    return newestFirst ? found.reverse() : found;
  }

  function* between(window: Window): IterableIterator<WorldCall> {
    for (const index of walk(window, 0)) yield at(index);
  }

  return { count, indexes, page: (window, part) => indexes(window, part).map(at), between };
}
