import { type ObserveContext, observation, unavailable, type Window } from '../../observation.js';
import { isObject, own, tell, undecided } from '../answers.js';
import { askCalls, type CallsSeen, spanning } from './ask-calls.js';
import { bothClocks } from './clocks.js';
import { chooseNarrower } from './narrow-window.js';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** A window is settled when it ended an hour ago: late calls have arrived by then. */
const SETTLED_AFTER = HOUR;
/**
 * How far back the search goes, in days; further on machines of our own, where old test data is asked without harm. A quick
 * run leaves out the day, which often holds too few.
 */
const REACH = [1, 7, 30, 90] as const;
const QUICK_REACH = [7, 30, 90] as const;
const FAR_REACH = [365, 3650] as const;
/** Calls that are enough to judge on, whatever they look like; fewer must show both directions and two operators. */
const PLENTY = 50;
const ENOUGH = 12;

/** A window that holds calls, and the answer to it without a filter. */
export interface WindowCalls extends CallsSeen {
  readonly window: Window;
  readonly rows: readonly unknown[];
}

export interface SettledCalls extends WindowCalls {
  /** The window that this one was taken out of, since it holds very many calls. */
  readonly partOf?: WindowCalls;
}

export interface WindowSearch {
  /** Every window asked, in order; the last one is the widest. */
  readonly tried: readonly (CallsSeen & { readonly window: Window })[];
  /** The window to judge on, or a part of it when it holds very many calls; `undefined` when no window held a call. */
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
    let found: WindowCalls | undefined;
    const ask = async (window: Window, purpose?: string) => {
      const seen = { ...(await askCalls(context.http, spanning(window), purpose ? { purpose } : {})), window };
      tried.push(seen);
      return seen;
    };
    for (const { window, unlessFound } of candidates(context)) {
      if (unlessFound === true && found !== undefined) break;
      const seen = await ask(window);
      if (isTooLong(seen)) {
        found ??= await someOf(window, tried, ask);
        break;
      }
      if (seen.rows === undefined && isRefusedAltogether(tried)) break;
      if (seen.rows !== undefined && seen.rows.length > 0) found = { ...seen, rows: seen.rows };
      if (found !== undefined && (seen.rows === undefined || isEnough(found.rows))) break;
    }
    if (found !== undefined) return { tried, found: await narrowed(context, found), inMilliseconds: undefined };
    const widest = widestOf(tried);
    if (widest === undefined || tried.some(isTooLong)) return { tried, found, inMilliseconds: undefined };
    const milliseconds = await askCalls(context.http, spanning({ from: widest.from * 1000, to: widest.to * 1000 }), {
      intent: 'abnormal',
      purpose: 'No calls in seconds: ask the same window in milliseconds',
    });
    return { tried, found, inMilliseconds: (milliseconds.rows?.length ?? 0) > 0 ? milliseconds : undefined };
  },
});

/** A run asks for its window again and again: of one that holds very many calls, only for a part. */
async function narrowed({ http }: ObserveContext, whole: WindowCalls): Promise<SettledCalls> {
  const window = chooseNarrower(whole.window, whole.rows);
  if (window === undefined) return whole;
  const part = await askCalls(http, spanning(window), { purpose: 'Many calls: a part of the window, to ask again' });
  const isPart = part.rows !== undefined && part.rows.length > 0 && part.rows.length < whole.rows.length;
  return isPart ? { ...part, rows: part.rows, window, partOf: whole } : whole;
}

const isTooLong = ({ outcome }: CallsSeen): boolean => outcome.kind === 'answer' && outcome.body.tooLong !== undefined;

/** Hours that are asked for where a window holds more calls than can be read. */
const FEWER_HOURS = [1, 6] as const;

/** The last calls of what the windows before this one did not hold. */
async function someOf(
  { to }: Window,
  tried: WindowSearch['tried'],
  ask: (window: Window, purpose: string) => Promise<WindowSearch['tried'][number]>,
): Promise<WindowCalls | undefined> {
  const end = tried.at(-2)?.window.from ?? to;
  for (const hours of FEWER_HOURS) {
    const seen = await ask({ from: end - hours * HOUR, to: end }, 'More calls than can be read: ask for fewer hours');
    if (seen.rows === undefined) return undefined;
    if (seen.rows.length > 0) return { ...seen, rows: seen.rows };
  }
  return undefined;
}

/** The unfiltered answer for the window that the run is judged on. */
export const settledCalls = observation({
  id: 'calls/settled',
  purpose: 'The calls of a settled window',
  needs: { search: windowSearch },
  observe: (_context, { search }) => {
    if (search.found !== undefined) return search.found;
    const [first] = search.tried;
    if (first === undefined) return unavailable.inconclusive('no window was asked');
    const tooLong = search.tried.find(isTooLong);
    if (tooLong !== undefined) return unavailable.inconclusive(undecided(tooLong.outcome) ?? tell(tooLong.outcome));
    const widest = widestOf(search.tried);
    if (widest === undefined) {
      return unavailable.inconclusive(undecided(first.outcome) ?? `${tell(first.outcome)} and no list of calls`);
    }
    if (search.inMilliseconds !== undefined) {
      return unavailable.inconclusive('the API answers with calls only when the window is sent in milliseconds');
    }
    const days = Math.round((widest.to - widest.from) / DAY);
    return unavailable.skip(`the account holds no call in the ${days <= 1 ? 'window' : `${days} days`} asked for`);
  },
});

interface Candidate {
  readonly window: Window;
  /** Not worth asking once some calls are there. */
  readonly unlessFound?: true;
}

function candidates({ http, startedAt, window, target, depth }: ObserveContext): readonly Candidate[] {
  // What an API takes for the future is not settled, nor what it takes for the past while it goes on here.
  const { earlier, later } = bothClocks(startedAt, http.log());
  const to = window.to ?? earlier - SETTLED_AFTER;
  if (window.from !== undefined) return [{ window: { from: window.from, to } }];
  const back = (days: number): Window => ({ from: to - days * DAY, to });
  // An account that began today has all its calls in the hour that is not settled yet.
  const unsettled: readonly Window[] = window.to === undefined ? [{ from: to, to: later }] : [];
  const further = target.place === 'public' ? unsettled : [...unsettled, ...FAR_REACH.map(back)];
  return [
    ...(depth === 'quick' ? QUICK_REACH : REACH).map((days) => ({ window: back(days) })),
    ...further.map((asked) => ({ window: asked, unlessFound: true as const })),
  ];
}

/**
 * The first window of all was refused: others will be, too. A later one may just be too long. And what looks like a
 * refusal may be a wrong way to say "no calls" (CALLS-2): then a wider window may still hold some.
 */
const isRefusedAltogether = (tried: readonly CallsSeen[]): boolean =>
  tried.every(({ rows }) => rows === undefined) && !tried.every(mayMeanNone);

/** A crash over an empty list is believed once: each costs two repeats. */
const mayMeanNone = ({ outcome }: CallsSeen, index: number): boolean =>
  outcome.kind === 'answer' &&
  undecided(outcome) === undefined &&
  ([200, 204, 404].includes(outcome.status) || (outcome.status === 500 && index === 0));

function widestOf(tried: readonly (CallsSeen & { window: Window })[]): Window | undefined {
  const answered = tried.filter(({ rows }) => rows !== undefined).map(({ window }) => window);
  return answered.sort((a, b) => b.to - b.from - (a.to - a.from))[0];
}

function isEnough(rows: readonly unknown[]): boolean {
  if (rows.length >= PLENTY) return true;
  const objects = rows.filter(isObject);
  const kinds = (key: string) => new Set(objects.map((row) => own(row, key))).size;
  return rows.length >= ENOUGH && kinds('direction') > 1 && kinds('operatorId') > 1;
}
