import { observation, optional, type Window } from '../../../observation.js';
import { type LongWindow, longWindows } from '../../calls/request/asked/long-windows.js';
import { splitWindow } from '../../calls/request/asked/split-window.js';
import { askCalls, type CallsSeen, callObjects, spanning } from '../../observations/ask-calls.js';
import { idsOf, isSubset } from '../../observations/call-sets.js';
import { type SettledCalls, settledCalls } from '../../observations/settled-calls.js';
import { chooseCallStart, chooseQuietSeconds } from '../choose-cuts.js';
import { turnsOfDay } from './turns-of-day.js';

/** A window, and the same time asked in parts that share their bounds. */
export interface WindowParts {
  /** Where it was cut, as in "cut ...". */
  readonly cut: string;
  readonly window: Window;
  readonly whole: CallsSeen;
  readonly parts: readonly CallsSeen[];
  /** The whole once more, when it is not the settled window and the parts do not add up to it. */
  readonly again: CallsSeen | undefined;
}

/** A long answer that took longer than this is not asked for again. */
const PATIENCE_MS = 10_000;

/**
 * The settled window cut in a pause and, unless the hours around midnight were, at the start of a call; and what a longer
 * window holds before it.
 */
export const windowParts = observation({
  id: 'relations/window-parts',
  purpose: 'The window in parts',
  from: 'standard',
  needs: {
    settled: settledCalls,
    split: optional(splitWindow),
    long: optional(longWindows),
    turns: optional(turnsOfDay),
  },
  observe: async ({ http, depth }, { settled, split, long = [], turns = [] }): Promise<readonly WindowParts[]> => {
    const rows = callObjects(settled.rows);
    const ask = (from: number, to: number) => askCalls(http, spanning({ from, to }));
    const found: WindowParts[] = [];
    const cutAt = async (cut: string, seconds: readonly number[]): Promise<void> => {
      const parts: CallsSeen[] = [];
      let { from } = settled.window;
      for (const to of [...seconds, settled.window.to]) {
        parts.push(await ask(from, to));
        from = to;
      }
      found.push({ cut, window: settled.window, whole: settled, parts, again: undefined });
    };
    const isHalved = split?.whole.outcome.exchange === settled.outcome.exchange;
    const quiet = isHalved && depth !== 'thorough' ? [] : chooseQuietSeconds(settled.window, rows, depth);
    if (quiet.length > 0) await cutAt('where nobody was calling', quiet);
    const isCutAtStart = turns.some((turn) => turn.start !== undefined);
    const start = isCutAtStart ? undefined : chooseCallStart(settled.window, rows);
    if (start !== undefined) await cutAt('at the second in which a call starts', [start]);
    // The rest of a busy account's window is more than one relation is worth.
    const earlier = settled.partOf === undefined ? longerThan(settled, long) : undefined;
    if (earlier !== undefined) {
      const parts = [await ask(earlier.window.from, settled.window.from), settled];
      const again = addsUp(earlier, parts) ? undefined : await ask(earlier.window.from, earlier.window.to);
      const cut = 'where the shorter window begins';
      found.push({ cut, window: earlier.window, whole: earlier, parts, again });
    }
    return found;
  },
});

/** The shortest of the long windows that begins before the settled one. */
const longerThan = ({ window }: SettledCalls, long: readonly LongWindow[]): LongWindow | undefined =>
  long.find(
    (other) =>
      other.rows !== undefined &&
      other.window.to === window.to &&
      other.window.from < window.from &&
      other.outcome.kind === 'answer' &&
      other.outcome.ms <= PATIENCE_MS,
  );

function addsUp({ rows = [] }: CallsSeen, parts: readonly CallsSeen[]): boolean {
  if (parts.some((part) => part.rows === undefined)) return true;
  const ids = idsOf(rows);
  const sets = parts.map((part) => idsOf(part.rows ?? []));
  return sets.every((set) => isSubset(set, ids)) && [...ids].every((id) => sets.some((set) => set.has(id)));
}
