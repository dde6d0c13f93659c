import type { WorldCall } from '../../world/types.js';
import type { Account } from '../account/account.js';
import type { SimulatorClock } from '../time/simulator-clock.js';
import type { Moment } from './types.js';

export interface LifeFeedOptions {
  readonly account: Account;
  readonly clock: Pick<SimulatorClock, 'now' | 'at'>;
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
  /** A call was added, changed or removed: what is left of its life is planned anew. */
  follow(index: number): void;
}

/** Ways to call off what is planned, by the call's index. */
type Lives = Map<number, (() => void)[]>;

export function createLifeFeed({ account, clock, longestLifeSeconds, lifeOf, happen }: LifeFeedOptions): LifeFeed {
  const { world } = account;
  const lives: Lives = new Map();
  /** What happened in this second: a call that is changed must not end twice in it. */
  let lately: { readonly index: number; readonly moment: Moment }[] = [];
  let second = Number.NaN;
  let callOffNext: (() => void) | undefined;
  let isOn = false;

  function happened(index: number, moment: Moment): void {
    const now = Math.floor(clock.now());
    if (now !== second) {
      second = now;
      lately = [];
    }
    lately.push({ index, moment });
    happen(moment);
  }

  const hasHappened = (index: number, { at, event }: Moment): boolean =>
    lately.some((each) => each.index === index && each.moment.at === at && each.moment.event === event);

  function live(call: WorldCall, isAhead: (moment: Moment) => boolean): void {
    const { index } = call;
    const ahead = lifeOf(call).filter(isAhead);
    const last = ahead.at(-1);
    const planned: (() => void)[] = [];
    for (const moment of ahead) {
      const go = (): void => {
        if (moment === last) lives.delete(index);
        happened(index, moment);
      };
      if (moment.at <= clock.now()) go();
      else planned.push(clock.at(moment.at, go));
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
      if (call !== undefined) live(call, () => true);
    });
  }

  function start(): void {
    if (isOn) return;
    isOn = true;
    const now = clock.now();
    const underWay = { from: now - longestLifeSeconds, to: Number.POSITIVE_INFINITY };
    for (const call of account.between(underWay)) live(call, ({ at }) => at > now);
    waitFor(world.indexAt(Math.floor(now) + 1));
  }

  function stop(): void {
    isOn = false;
    callOffNext?.();
    callOffNext = undefined;
    for (const index of lives.keys()) callOff(index);
    lately = [];
  }

  function follow(index: number): void {
    if (!isOn) return;
    callOff(index);
    const call = account.call(index);
    const now = Math.floor(clock.now());
    if (call !== undefined) live(call, (moment) => moment.at >= now && !hasHappened(index, moment));
  }

  return { start, stop, follow };
}
