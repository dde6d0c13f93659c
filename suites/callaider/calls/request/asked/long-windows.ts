import { type Depth, observation, type Target, type Window } from '../../../../observation.js';
import { askCalls, type CallsSeen, spanning } from '../../../observations/ask-calls.js';
import { settledCalls, windowSearch } from '../../../observations/settled-calls.js';

const DAY = 24 * 3600;
/** Nothing longer is asked once an answer took this long. */
const PATIENCE_MS = 30_000;

export interface LongWindow extends CallsSeen {
  readonly window: Window;
  readonly days: number;
}

/** Windows that end with the settled one and begin long before it; what the search has asked is not asked again. */
export const longWindows = observation({
  id: 'calls/long-windows',
  purpose: 'Long windows: 30 days and more',
  from: 'standard',
  needs: { settled: settledCalls, search: windowSearch },
  observe: async ({ http, depth, target }, { settled, search }): Promise<readonly LongWindow[]> => {
    const { to } = settled.window;
    const answers: LongWindow[] = [];
    for (const days of lengths(depth, target)) {
      const window = { from: to - days * DAY, to };
      const asked = search.tried.find((tried) => tried.window.to === to && tried.window.from <= window.from);
      const seen = asked ?? { ...(await askCalls(http, spanning(window), { intent: 'abnormal' })), window };
      answers.push({ ...seen, days: Math.round((to - seen.window.from) / DAY) });
      if (seen.outcome.kind === 'none' || seen.outcome.ms > PATIENCE_MS || seen.rows === undefined) break;
    }
    return answers;
  },
});

/** A year is not asked of a system that others may be working with. */
function lengths(depth: Depth, { place }: Target): readonly number[] {
  if (depth !== 'thorough') return [30];
  return place === 'public' ? [30, 90] : [30, 90, 365];
}
