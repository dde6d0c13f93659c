import { observation, type Unavailable, unavailable, type Window } from '../../../observation.js';
import { askCalls, type CallsSeen, callObjects, spanning } from '../../observations/ask-calls.js';
import { startsUnusable } from '../../observations/call-times.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { chooseCallStart } from '../choose-cuts.js';
import { chooseTurns, type Turn } from '../choose-turns.js';
import { isSurelyWithin } from '../surely-within.js';

export interface Slice extends CallsSeen {
  readonly window: Window;
}

export interface TurnAsked extends Turn {
  /** Side by side, cut at the turn and at `start`; close to the turn hour by hour when time allows. */
  readonly slices: readonly Slice[];
  /** A second in which a call starts, and at which it was cut, too: both cuts for the price of one. */
  readonly start: number | undefined;
}

const HOUR = 3600;
/** Hours on either side that are asked one by one when time allows. */
const CLOSE = 6;

/** Hours before and after midnight in UTC, in slices; in one piece they are a part of the settled window. */
export const turnsOfDay = observation({
  id: 'relations/turns-of-day',
  purpose: 'The hours around midnight in UTC, in slices',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: async ({ http, depth }, { settled }): Promise<readonly TurnAsked[] | Unavailable> => {
    const rows = callObjects(settled.rows);
    const problem = startsUnusable(rows);
    if (problem !== undefined) return unavailable.skip(problem);
    const turns = chooseTurns(settled.window, rows, depth === 'thorough' ? 2 : 1);
    if (turns.length === 0) return unavailable.skip('the window holds no full hour with calls around it');
    const ask = async (window: Window): Promise<Slice> => ({ ...(await askCalls(http, spanning(window))), window });
    const asked: TurnAsked[] = [];
    for (const [index, turn] of turns.entries()) {
      const inside = rows.filter((row) => isSurelyWithin(turn.window, row));
      const start = chooseCallStart(turn.window, inside, turn.at);
      const slices: Slice[] = [];
      for (const window of slicesOf(turn, start, depth === 'thorough' && index === 0)) slices.push(await ask(window));
      asked.push({ ...turn, slices, start });
    }
    return asked;
  },
});

/** Side by side: up to the turn and from it, cut once more at the start of a call; or hour by hour close to the turn. */
function slicesOf({ at, window: { from, to } }: Turn, start: number | undefined, byHour: boolean): readonly Window[] {
  const hours = Array.from({ length: 2 * CLOSE + 1 }, (_, hour) => at + (hour - CLOSE) * HOUR);
  const cuts = [...(byHour ? hours : [at]), start].filter((cut) => cut !== undefined && cut > from && cut < to);
  const bounds = [...new Set([from, ...(cuts as readonly number[]), to])].sort((a, b) => a - b);
  return bounds.slice(1).map((bound, index) => ({ from: bounds[index] ?? from, to: bound }));
}
