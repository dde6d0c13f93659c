import type { World, WorldCall } from '../../world/types.js';
import { INDEX_STEP } from './account.js';
import { firstNotBelow } from './sorted.js';

/** Above this an index has no room for a fraction of `INDEX_STEP`. */
const LARGEST_INDEX: number = 2 ** 33;

/**
 * The index of a call that is added: behind all that start before it or in the same second, in front of the rest. Where
 * it stands between two calls of the world goes by its time, so that one that arrives late finds room too.
 * @param added calls that were added before, in order of index
 * @throws RangeError when there is no room left, after hundreds of thousands in one place
 */
export function placeCall(world: World, added: readonly WorldCall[], startedAt: number): number {
  const { floor, least, most } = world.options.calls === 0 ? inEmpty(world, startedAt) : inGap(world, startedAt);
  const at = firstNotBelow(added, (call) => call.startedAt <= startedAt);
  const previous = Math.max(least, added[at - 1]?.index ?? least);
  const next = Math.min(most, added[at]?.index ?? most);
  const wanted = Math.max(previous + INDEX_STEP, Math.floor(floor / INDEX_STEP) * INDEX_STEP);
  if (wanted < next && most <= LARGEST_INDEX) return wanted;
  const between = Math.floor((previous + next) / 2 / INDEX_STEP) * INDEX_STEP;
  if (between > previous && between < next) return between;
  throw new RangeError(`There is no room for another call that starts at ${startedAt}.`);
}

interface Room {
  /** Where calls of this second begin, as long as those of seconds before leave it free. */
  readonly floor: number;
  /** The index lies above this one and below that one. */
  readonly least: number;
  readonly most: number;
}

/** No call of the world is in the way: the index is the time in seconds since the account's history began. */
function inEmpty({ options: { now, days } }: World, startedAt: number): Room {
  const seconds = startedAt - (now - days * 86_400);
  return { floor: seconds >= 0 ? seconds : -1 + shareBefore(-seconds) / 2, least: -1, most: LARGEST_INDEX };
}

/** Only the first half of a gap goes by time, so that any second leaves room for as many again behind it. */
function inGap(world: World, startedAt: number): Room {
  const least = world.indexAt(startedAt + 0.5) - 1;
  const to = world.startAt(least + 1);
  const share =
    least < 0 ? shareBefore(to - startedAt) : (startedAt - world.startAt(least)) / (to - world.startAt(least));
  return { floor: least + share / 2, least, most: least + 1 };
}

/** In front of the first call of the world there is no end: the nearer to it, the more room there is for a second. */
const shareBefore = (seconds: number): number => Math.max(0, 1 - Math.log2(1 + seconds) / 32);
