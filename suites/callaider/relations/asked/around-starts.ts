import { observation, type Unavailable, unavailable, type Window } from '../../../observation.js';
import type { JsonObject } from '../../answers.js';
import { askCalls, type CallsSeen, callObjects, idOf, spanning } from '../../observations/ask-calls.js';
import { idsOf } from '../../observations/call-sets.js';
import { endOf, placeIn, startOf, startsUnusable } from '../../observations/call-times.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { sharedIds } from '../read-set.js';
import { latestEndOf } from '../surely-within.js';

export interface AroundStart {
  readonly id: string;
  /** Unix seconds. */
  readonly start: number;
  /** From a second before the start to a second after it. */
  readonly narrow: CallsSeen & { readonly window: Window };
  /** To the end of the call; asked only when the narrow one lacks it. */
  readonly wide: (CallsSeen & { readonly window: Window }) | undefined;
}

/** Windows of two seconds around the start of a call. */
export const aroundStarts = observation({
  id: 'relations/around-starts',
  purpose: 'Two seconds around the start of a call',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: async ({ http, depth }, { settled }): Promise<readonly AroundStart[] | Unavailable> => {
    const rows = callObjects(settled.rows);
    const problem = startsUnusable(rows);
    if (problem !== undefined) return unavailable.skip(problem);
    const shared = sharedIds(settled.rows);
    const usable = rows.filter((row) => placeIn(settled.window, row) === 'inside' && !shared.has(idOf(row) ?? ''));
    const ask = async (from: number, to: number) => {
      const window = { from: Math.floor(from), to: Math.ceil(to) };
      return { ...(await askCalls(http, spanning(window))), window };
    };
    const found: AroundStart[] = [];
    for (const row of chooseCalls(usable, depth === 'thorough' ? 3 : 1)) {
      const [id, start, end] = [idOf(row), startOf(row), latestEndOf(row)];
      if (id === undefined || start === undefined || end === undefined) continue;
      const narrow = await ask(start - 1, start + 1);
      const isThere = narrow.rows === undefined || idsOf(narrow.rows).has(id);
      found.push({ id, start, narrow, wide: isThere ? undefined : await ask(start - 1, end + 1) });
    }
    return found.length > 0 ? found : unavailable.skip('no call of the window has an id and a start of its own');
  },
});

/** The shortest call, whose two windows are nearly one; then the longest, then one of the others. */
export function chooseCalls(rows: readonly JsonObject[], count: number): readonly JsonObject[] {
  const length = (row: JsonObject): number => (endOf(row) ?? 0) - (startOf(row) ?? 0);
  const named = rows.filter((row) => idOf(row) !== undefined).sort((a, b) => length(a) - length(b));
  const chosen = [named[0], named.at(-1), named[Math.floor(named.length / 2)]].filter((row) => row !== undefined);
  return [...new Set(chosen)].slice(0, count);
}
