import type { LoggedExchange, Outcome } from '../../http.js';

/** A clock may be set wrong by hours or by a time zone. A Date further off than this is no clock but a mistake. Seconds. */
const MOST = 2 * 24 * 3600;
/** Less is rounding, and the way of an answer. Seconds. */
const LEAST = 3;

/**
 * Seconds by which the API's clock is ahead of ours, as an answer's Date tells: it knows whole seconds. `undefined`
 * where the answer tells no time, an absurd one, or that of an earlier answer that a cache kept.
 */
export function aheadBy(outcome: Outcome): number | undefined {
  if (outcome.kind === 'none' || outcome.header('age') !== undefined) return undefined;
  const date = Date.parse(outcome.header('date') ?? '') / 1000;
  const ahead = date - outcome.at;
  return Number.isFinite(ahead) && Math.abs(ahead) <= MOST ? ahead : undefined;
}

/** The same for all that was answered so far: the middle one, so that a few odd answers do not count. 0 when nothing tells. */
export function skewOf(log: readonly LoggedExchange[]): number {
  const told = log.map(({ outcome }) => aheadBy(outcome)).filter((ahead) => ahead !== undefined);
  const middle = told.sort((a, b) => a - b)[told.length >> 1] ?? 0;
  return Math.abs(middle) < LEAST ? 0 : Math.round(middle);
}

/** One moment by the clock that is behind, and by the one that is ahead: ours and the API's. Unix seconds. */
export interface BothClocks {
  readonly earlier: number;
  readonly later: number;
}

/** @param startedAt by our clock, in Unix seconds */
export function bothClocks(startedAt: number, log: readonly LoggedExchange[]): BothClocks {
  const skew = skewOf(log);
  return { earlier: startedAt + Math.min(0, skew), later: startedAt + Math.max(0, skew) };
}
