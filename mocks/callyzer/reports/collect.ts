import type { DayColumns } from './day-columns.js';
import type { DayStore } from './day-store.js';
import { type Filter, kindKey } from './filter.js';
import { type Test, testOf } from './matching.js';
import { type Piece, piecesOf } from './pieces.js';
import { type Presence, presenceOn } from './presence.js';
import { createTally, type Sums, type Tally } from './tally.js';

/** Everything that the reports of totals are made of. */
export interface Collected {
  readonly sums: Sums;
  /** Days on which somebody had a call, with who and when; in order. */
  readonly days: readonly { readonly day: number; readonly presence: readonly Presence[] }[];
}

/** 128 days in a row have one sum. */
const HIGHEST_LEVEL = 7;
/** Rows of 16 days and shorter ones are added up from calls. */
const LEVEL_OF_CALLS = 4;

/**
 * Adds up the calls that pass a filter. Days that lie whole in the window are added up once for each kind of filter, and
 * so are rows of days; a long window is then a handful of sums and the calls of the days at its edges.
 */
export function collect(filter: Filter, store: DayStore): Collected {
  const { pairs } = store;
  const { employees, clients } = filter;
  const tally = createTally(pairs.size);
  const days: { day: number; presence: readonly Presence[] }[] = [];
  const takes = employees === undefined ? undefined : (pair: number) => employees.has(pairs.employeeOf(pair));
  const pieces = piecesOf(filter, store);

  const isKept = (piece: Piece | undefined): boolean => piece?.whole === true && clients === undefined;
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (isKept(piece)) {
      const level = levelAt(pieces, at, isKept);
      tally.addSums(sumsOf(piece.day, level, filter, store), takes);
      for (const { day } of pieces.slice(at, at + 2 ** level)) {
        const everyone = presenceOf(day, filter, store);
        const presence =
          employees === undefined ? everyone : everyone.filter(({ employee }) => employees.has(employee));
        if (presence.length > 0) days.push({ day, presence });
      }
      at += 2 ** level;
      continue;
    }
    const columns = store.columns(piece.day);
    const passes = testOf(filter, piece, columns, store.now());
    addDay(tally, columns, passes);
    const presence = presenceOn(columns, passes);
    if (presence.length > 0) days.push({ day: piece.day, presence });
    at += 1;
  }
  return { sums: tally.sums(), days };
}

/** The longest row of days that begins here, is kept whole, and begins at a multiple of its length. */
function levelAt(pieces: readonly Piece[], at: number, isKept: (piece: Piece | undefined) => boolean): number {
  const first = pieces[at]?.day ?? 0;
  let level = 0;
  while (level < HIGHEST_LEVEL) {
    const length = 2 ** (level + 1);
    if (first % length !== 0 || pieces[at + length - 1]?.day !== first + length - 1) return level;
    for (let next = at + length / 2; next < at + length; next += 1) if (!isKept(pieces[next])) return level;
    level += 1;
  }
  return level;
}

/**
 * Of 1, 2, 4, 8 ... days in a row. Long rows are put together from their halves, short ones are added up from calls: to
 * work out every single day would take most of the time of an account's first report, and a window that cuts a short
 * row asks for few calls anyway.
 */
function sumsOf(day: number, level: number, filter: Filter, store: DayStore): Sums {
  const kept = store.kept<Sums>(`sums ${level} ${kindKey(filter)}`);
  const known = kept.get(day);
  if (known !== undefined) return known;
  const tally = createTally(store.pairs.size);
  if (level > LEVEL_OF_CALLS) {
    tally.addSums(sumsOf(day, level - 1, filter, store));
    tally.addSums(sumsOf(day + 2 ** (level - 1), level - 1, filter, store));
  } else {
    for (let each = day; each < day + 2 ** level; each += 1) {
      const columns = store.columns(each);
      addDay(tally, columns, wholeDayTest(filter, columns, store));
    }
  }
  const sums = tally.sums();
  kept.set(day, sums);
  return sums;
}

function presenceOf(day: number, filter: Filter, store: DayStore): readonly Presence[] {
  const kept = store.kept<readonly Presence[]>(`presence ${kindKey(filter)}`);
  const known = kept.get(day);
  if (known !== undefined) return known;
  const columns = store.columns(day);
  const presence = presenceOn(columns, wholeDayTest(filter, columns, store));
  kept.set(day, presence);
  return presence;
}

/** Who it was is asked of the sums, so that they serve for everyone. */
function wholeDayTest({ employees: _employees, ...ofAll }: Filter, columns: DayColumns, store: DayStore): Test {
  return testOf(ofAll, { whole: true }, columns, store.now());
}

function addDay(tally: Tally, { length, pair, type, duration, start, from, index }: DayColumns, passes: Test): void {
  for (let at = 0; at < length; at += 1) {
    if (!passes(at)) continue;
    tally.addCall(pair[at] ?? 0, type[at] ?? 0, duration[at] ?? 0, from + (start[at] ?? 0), index[at] ?? 0);
  }
}
