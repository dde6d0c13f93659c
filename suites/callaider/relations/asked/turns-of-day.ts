import { observation, type Unavailable, unavailable, type Window } from '../../../observation.js';
import { askCalls, type CallsSeen, callObjects, spanning } from '../../observations/ask-calls.js';
import { startsUnusable } from '../../observations/call-times.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { chooseTurns, type Turn } from '../choose-turns.js';

export interface Slice extends CallsSeen {
  readonly window: Window;
}

export interface TurnAsked extends Turn {
  readonly whole: Slice;
  /** Side by side, with whole hours as bounds: halves, or hours close by when time allows. */
  readonly slices: readonly Slice[];
}

const HOUR = 3600;
/** Hours on either side that are asked one by one when time allows. */
const CLOSE = 6;

/** Hours before and after midnight in UTC, in one piece and in slices. */
export const turnsOfDay = observation({
  id: 'relations/turns-of-day',
  purpose: 'The hours around midnight in UTC, in one piece and in slices',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: async ({ http, depth }, { settled }): Promise<readonly TurnAsked[] | Unavailable> => {
    const rows = callObjects(settled.rows);
    const problem = startsUnusable(rows);
    if (problem !== undefined) return unavailable.skip(problem);
    const turns = chooseTurns(settled.window, rows, depth === 'thorough' ? 2 : 1);
    if (turns.length === 0)
      return unavailable.skip('no midnight and no full hour of the window has calls on both sides');
    const ask = async (window: Window): Promise<Slice> => ({ ...(await askCalls(http, spanning(window))), window });
    const asked: TurnAsked[] = [];
    for (const [index, turn] of turns.entries()) {
      const whole = await ask(turn.window);
      const slices: Slice[] = [];
      for (const window of slicesOf(turn, depth === 'thorough' && index === 0)) slices.push(await ask(window));
      asked.push({ ...turn, whole, slices });
    }
    return asked;
  },
});

/** Side by side: up to the turn and from it; or hour by hour close to it. */
function slicesOf({ at, window: { from, to } }: Turn, byHour: boolean): readonly Window[] {
  const hours = Array.from({ length: 2 * CLOSE + 1 }, (_, hour) => at + (hour - CLOSE) * HOUR);
  const inside = (byHour ? hours : [at]).filter((bound) => bound > from && bound < to);
  const bounds = [from, ...inside, to];
  return bounds.slice(1).map((bound, index) => ({ from: bounds[index] ?? from, to: bound }));
}
