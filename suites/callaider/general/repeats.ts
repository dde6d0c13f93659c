import { observation } from '../../observation.js';
import { askCalls, type CallsSeen } from '../observations/ask-calls.js';
import { settledAgain } from '../observations/settled-again.js';
import { type SettledCalls, settledCalls } from '../observations/settled-calls.js';
import { areSameCalls } from './same-calls.js';

/** The settled window, asked three times with the very same body. */
export interface Repeats {
  readonly first: SettledCalls;
  /** After the filtered questions. */
  readonly second: CallsSeen;
  /** Near the end of the run. */
  readonly third: CallsSeen;
  /** Right after the third, and only when the three differ: what has moved once stays, what flickers moves again. */
  readonly more: readonly CallsSeen[];
}

/** The same question about settled calls, now and later. Shared: what must not change between two answers. */
export const repeats = observation({
  id: 'general/repeats',
  purpose: 'Ask the settled window once more, later',
  from: 'standard',
  phase: 'late',
  needs: { first: settledCalls, second: settledAgain },
  async observe({ http }, { first, second }): Promise<Repeats> {
    const third = await askCalls(http, first.request);
    if (isSteady(first, second, third)) return { first, second, third, more: [] };
    return { first, second, third, more: [await askCalls(http, first.request), await askCalls(http, first.request)] };
  },
});

/** Answers without a list are another matter. */
const isSteady = (...[first, ...others]: readonly [CallsSeen, ...CallsSeen[]]): boolean =>
  others.some(({ rows }) => rows === undefined) || areSameCalls(first, ...others);
