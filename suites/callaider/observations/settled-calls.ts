import { type ObserveContext, observation, unavailable, type Window } from '../../observation.js';
import { isObject, own, tell, undecided } from '../answers.js';
import { askCalls, type CallsSeen, spanning } from './ask-calls.js';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** A window is settled when it ended an hour ago: late calls have arrived by then. */
const SETTLED_AFTER = HOUR;
/** How far back the search goes, in days. */
const REACH = [1, 7, 30, 90] as const;
/** Calls that are enough to judge on, whatever they look like; fewer must show both directions and two operators. */
const PLENTY = 50;
const ENOUGH = 12;

export interface SettledCalls extends CallsSeen {
  readonly window: Window;
  readonly rows: readonly unknown[];
}

export interface WindowSearch {
  /** Every window asked, in order; the last one is the widest. */
  readonly tried: readonly (CallsSeen & { readonly window: Window })[];
  /** The window to judge on; `undefined` when no window held a call. */
  readonly found: SettledCalls | undefined;
  /** No window in seconds held a call, but the widest one asked in milliseconds did. */
  readonly inMilliseconds: CallsSeen | undefined;
}

/** Looks for calls: the user's window, or widening ones that ended an hour ago. Sections D.3 and CALLS-1. */
export const windowSearch = observation({
  id: 'calls/window-search',
  purpose: 'Find a settled window that holds calls',
  needs: {},
  observe: async (context): Promise<WindowSearch> => {
    const tried: (CallsSeen & { window: Window })[] = [];
    let found: SettledCalls | undefined;
    for (const window of candidates(context)) {
      const seen = { ...(await askCalls(context.http, spanning(window))), window };
      tried.push(seen);
      if (seen.rows === undefined) break;
      if (seen.rows.length > 0) found = { ...seen, rows: seen.rows };
      if (found !== undefined && isEnough(found.rows)) break;
    }
    const widest = tried.at(-1);
    if (found !== undefined || widest?.rows === undefined) return { tried, found, inMilliseconds: undefined };
    const { from, to } = widest.window;
    const milliseconds = await askCalls(context.http, spanning({ from: from * 1000, to: to * 1000 }), {
      intent: 'abnormal',
      purpose: 'No calls in seconds: ask the same window in milliseconds',
    });
    return { tried, found, inMilliseconds: (milliseconds.rows?.length ?? 0) > 0 ? milliseconds : undefined };
  },
});

/** The unfiltered answer for the window that the run is judged on. */
export const settledCalls = observation({
  id: 'calls/settled',
  purpose: 'The calls of a settled window',
  needs: { search: windowSearch },
  observe: (_context, { search }) => {
    if (search.found !== undefined) return search.found;
    const last = search.tried.at(-1);
    if (last === undefined) return unavailable.inconclusive('no window was asked');
    if (last.rows === undefined) {
      return unavailable.inconclusive(undecided(last.outcome) ?? `${tell(last.outcome)} and no list of calls`);
    }
    if (search.inMilliseconds !== undefined) {
      return unavailable.inconclusive('the API answers with calls only when the window is sent in milliseconds');
    }
    const days = Math.round((last.window.to - last.window.from) / DAY);
    return unavailable.skip(`the account holds no call in the ${days === 1 ? '24 hours' : `${days} days`} asked for`);
  },
});

function candidates({ startedAt, window }: ObserveContext): readonly Window[] {
  const to = window.to ?? startedAt - SETTLED_AFTER;
  if (window.from !== undefined) return [{ from: window.from, to }];
  return REACH.map((days) => ({ from: to - days * DAY, to }));
}

function isEnough(rows: readonly unknown[]): boolean {
  if (rows.length >= PLENTY) return true;
  const objects = rows.filter(isObject);
  const kinds = (key: string) => new Set(objects.map((row) => own(row, key))).size;
  return rows.length >= ENOUGH && kinds('direction') > 1 && kinds('operatorId') > 1;
}
