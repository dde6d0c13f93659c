import type { Account } from '../../kit/account/account.js';
import { firstNotBelow } from '../../kit/account/sorted.js';
import type { WorldCall } from '../../world/index.js';
import type { CallDraws } from './call-draws.js';
import { LONGEST_SYNC_OF_WORLD_SECONDS, LONGEST_SYNC_SECONDS, syncedAt } from './sync.js';

/** A call that has begun and has not arrived. Unix seconds. */
export interface OnTheWay {
  readonly index: number;
  readonly startedAt: number;
  readonly syncedAt: number;
}

/**
 * Calls that have begun and not arrived: few, and all of the last hours. Kept from one time to the next, so that looking
 * again costs what has happened meanwhile.
 */
export interface Arrivals {
  /** In order of index. */
  onTheWay(now: number): readonly OnTheWay[];
}

export function createArrivals(account: Account, draws: CallDraws): Arrivals {
  let waiting: readonly OnTheWay[] = [];
  let revision = Number.NaN;
  let readUntil = Number.POSITIVE_INFINITY;

  const onTheWayOf = (call: WorldCall): OnTheWay => ({
    index: call.index,
    startedAt: call.startedAt,
    syncedAt: syncedAt(call, draws),
  });

  /** As long as nobody has added a call, none is longer than those of the world. */
  const lookback = (): number => (account.revision === 0 ? LONGEST_SYNC_OF_WORLD_SECONDS : LONGEST_SYNC_SECONDS);

  return {
    onTheWay(now) {
      const until = Math.floor(now) + 1;
      const isKnown = account.revision === revision && until >= readUntil;
      const from = isKnown ? readUntil : until - lookback();
      const found = (isKnown ? waiting : []).filter((each) => each.syncedAt > now);
      for (const call of account.between({ from, to: until })) {
        const each = onTheWayOf(call);
        if (each.syncedAt > now) found.push(each);
      }
      waiting = found;
      revision = account.revision;
      readUntil = until;
      return waiting;
    },
  };
}

/** Those that start in [from, to). */
export function within(calls: readonly OnTheWay[], from: number, to: number): readonly OnTheWay[] {
  const first = firstNotBelow(calls, (call) => call.startedAt < from);
  return calls.slice(
    first,
    firstNotBelow(calls, (call) => call.startedAt < to),
  );
}
