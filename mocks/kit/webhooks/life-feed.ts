import type { WorldCall } from '../../world/types.js';
import type { Account } from '../account/account.js';
import type { CallChange } from '../account/create-account.js';
import type { SimulatorClock } from '../time/simulator-clock.js';
import type { Moment } from './types.js';

export interface LifeFeedOptions {
  readonly account: Account;
  readonly clock: Pick<SimulatorClock, 'now' | 'at' | 'scale'>;
  /** From a call's start to its last event, at most; seconds. */
  readonly longestLifeSeconds: number;
  lifeOf(call: WorldCall): readonly Moment[];
  happen(moment: Moment): void;
}

/**
 * Lets the events of calls happen when their time comes. Only what is next is planned: the start of the next call, and
 * what is left of the calls under way. While nobody listens nothing is.
 */
export interface LifeFeed {
  start(): void;
  stop(): void;
  /** What comes into being by the change happens; what is left of the call's life is planned anew. */
  follow(change: CallChange): void;
}

/** Between reading the clock for a call's start and adding it, real time goes by. A call added later than this arrives late. */
const GRACE_REAL_SECONDS = 2;

export function createLifeFeed({ account, clock, longestLifeSeconds, lifeOf, happen }: LifeFeedOptions): LifeFeed {
  const { world } = account;
  /** Ways to call off what is planned, by the call's index. */
  const lives = new Map<number, (() => void)[]>();
  let callOffNext: (() => void) | undefined;
  let isOn = false;

  /** Lets moments happen that are due, and plans the rest. */
  function live(index: number, moments: readonly Moment[]): void {
    const last = moments.at(-1);
    const planned: (() => void)[] = [];
    for (const moment of moments) {
      if (moment.at <= clock.now()) happen(moment);
      else {
        planned.push(
          clock.at(moment.at, () => {
            if (moment === last) lives.delete(index);
            happen(moment);
          }),
        );
      }
    }
    if (planned.length > 0) lives.set(index, planned);
  }

  function callOff(index: number): void {
    for (const each of lives.get(index) ?? []) each();
    lives.delete(index);
  }

  /** Waits for the next call of the world. */
  function waitFor(index: number): void {
    const time = world.startAt(index);
    if (!Number.isFinite(time)) return;
    callOffNext = clock.at(time, () => {
      waitFor(index + 1);
      const call = account.call(index);
      if (call !== undefined) live(index, lifeOf(call));
    });
  }

  function start(): void {
    if (isOn) return;
    isOn = true;
    const now = clock.now();
    const underWay = { from: now - longestLifeSeconds, to: Number.POSITIVE_INFINITY };
    for (const call of account.between(underWay)) {
      const ahead = lifeOf(call).filter(({ at }) => at > now);
      if (ahead.length > 0) live(call.index, ahead);
    }
    waitFor(world.indexAt(Math.floor(now) + 1));
  }

  function stop(): void {
    isOn = false;
    callOffNext?.();
    callOffNext = undefined;
    for (const index of lives.keys()) callOff(index);
  }

  function follow({ index, before, after }: CallChange): void {
    if (!isOn) return;
    callOff(index);
    if (after === undefined) return;
    const now = clock.now();
    const old = new Set((before === undefined ? [] : lifeOf(before)).map(nameOf));
    // A call that arrives late has had its past without anyone hearing of it.
    const isLate = before === undefined && after.startedAt < now - GRACE_REAL_SECONDS * Math.max(1, clock.scale);
    const isNew = (moment: Moment): boolean => !isLate && !old.has(nameOf(moment));
    live(
      index,
      lifeOf(after).filter((moment) => moment.at > now || isNew(moment)),
    );
  }

  return { start, stop, follow };
}

const nameOf = ({ at, event }: Moment): string => `${at} ${event}`;
