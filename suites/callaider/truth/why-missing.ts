import type { TrueCall, WhyMissing } from '../../../schemas/truth.js';
import { observation, unavailable } from '../../observation.js';
import { own } from '../answers.js';
import { askSimulator, readSimulator } from './ask-simulator.js';
import { missingOf, type TruthSeen, truthCalls } from './window-calls.js';

/** So many missing calls are explained; more of one defect would say the same. */
const EXPLAINED = 7;
/** An adapter need not read an account's whole past, but more than this much of it. Seconds. */
const LEAST_REACH = 7 * 24 * 3600;

/** Missing calls by their causes, read off the provider's journal. */
export interface Missing {
  /** By id, of some of them. */
  readonly why: ReadonlyMap<string, WhyMissing>;
  /** Older than anything that the adapter has, of a time that it never asked for. */
  readonly tooOld: readonly TrueCall[];
  /** All others. */
  readonly lost: readonly TrueCall[];
}

export const truthMissing = observation({
  id: 'truth/why-missing',
  purpose: "Why calls are missing: what the provider's journal tells of them",
  phase: 'last',
  needs: { calls: truthCalls },
  observe: async ({ http, truth }, { calls }) => {
    if (truth === undefined) return unavailable.skip('asked with --truth only');
    const why = new Map<string, WhyMissing>();
    for (const { id } of chosen(missingOf(calls))) {
      const outcome = await askSimulator(
        http,
        truth.base,
        `/truth/why?call=${encodeURIComponent(id)}`,
        `Why call ${id} is missing`,
      );
      const told = readSimulator<WhyMissing>(outcome);
      if (typeof told !== 'string' && Array.isArray(told.sentences)) why.set(id, told);
    }
    return sorted(calls, why);
  },
});

/** The first, the last, and some in between. */
function chosen(missing: readonly TrueCall[]): readonly TrueCall[] {
  if (missing.length <= EXPLAINED) return missing;
  return Array.from({ length: EXPLAINED }, (_, nth) => {
    const place = Math.round((nth * (missing.length - 1)) / (EXPLAINED - 1));
    return missing.slice(place, place + 1);
  }).flat();
}

/** Nearly all calls start so many seconds too late: then some fall out of any window, which is told of their start. */
const NEARLY_ALL = 0.8;
/** Less is rounding, or the time until the answer. Seconds. */
const LEAST_SHIFT = 600;

function shiftOf({ matched }: Pick<TruthSeen, 'matched'>): number {
  const offs = matched.flatMap(({ row, call }) => {
    const off = call === undefined ? Number.NaN : Math.round((Number(own(row, 'startTime')) - call.startTime) / 60);
    return Number.isFinite(off) ? [off * 60] : [];
  });
  const middle = offs.toSorted((a, b) => a - b)[offs.length >> 1] ?? 0;
  const alike = offs.filter((off) => Math.abs(off - middle) <= LEAST_SHIFT).length;
  return Math.abs(middle) > LEAST_SHIFT && alike >= NEARLY_ALL * offs.length ? middle : 0;
}

function isShiftedOut({ startTime, durations }: TrueCall, shift: number, { from, to }: TruthSeen['window']): boolean {
  if (shift === 0) return false;
  return startTime + shift <= from + LEAST_SHIFT || startTime + durations.whole + shift >= to - LEAST_SHIFT;
}

export function sorted(calls: Pick<TruthSeen, 'truth' | 'matched' | 'window'>, why: Missing['why']): Missing {
  const shift = shiftOf(calls);
  const missing = missingOf(calls).filter((call) => !isShiftedOut(call, shift, calls.window));
  const oldest = calls.matched.reduce(
    (earliest, { call }) => Math.min(earliest, call?.startTime ?? earliest),
    Number.POSITIVE_INFINITY,
  );
  const isLong = Number.isFinite(oldest) && oldest <= calls.window.to - LEAST_REACH;
  const before = missing.filter(({ startTime }) => isLong && startTime < oldest);
  const explained = before.flatMap(({ id }) => why.get(id) ?? []);
  const isChosen = explained.length > 0 && explained.every(({ neverAsked }) => neverAsked === true);
  const tooOld = isChosen ? before : [];
  const old = new Set(tooOld);
  return { why, tooOld, lost: missing.filter((call) => !old.has(call)) };
}
