import type { World, WorldCall } from '../../world/types.js';
import { INDEX_STEP } from './account.js';
import { firstNotBelow } from './sorted.js';

/** Added in order of time, calls stand this far apart, so that one that arrives late finds room between them. */
const STRIDE = 16 * INDEX_STEP;

/** Above this an index has no room for a fraction of `INDEX_STEP`. */
const LARGEST_INDEX: number = 2 ** 33;

/**
 * The index of a call that is added: behind all that start before it or in the same second, in front of the rest.
 * @param added calls that were added before, in order of index
 * @throws RangeError when there is no room left
 */
export function placeCall(world: World, added: readonly WorldCall[], startedAt: number): number {
  const isEmpty = world.options.calls === 0;
  const below = isEmpty ? 0 : world.indexAt(startedAt + 0.5) - 1;
  // In an empty account there is no call of the world to stay in front of.
  const above = isEmpty ? LARGEST_INDEX : below + 1;
  const at = firstNotBelow(added, (call) => call.startedAt <= startedAt);
  const previous = Math.max(below, added[at - 1]?.index ?? below);
  const next = Math.min(above, added[at]?.index ?? above);
  const gap = next - previous;
  const step = gap > 2 * STRIDE ? STRIDE : Math.floor(gap / INDEX_STEP / 2) * INDEX_STEP;
  if (step < INDEX_STEP || above > LARGEST_INDEX) {
    throw new RangeError(`There is no room for another call that starts at ${startedAt}.`);
  }
  return previous + step;
}
