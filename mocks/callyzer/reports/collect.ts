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

/** What is kept of a day that is over, or of 2, 4, 8 ... of them in a row. */
interface Leaf {
  readonly sums: Sums;
  readonly presence: readonly Presence[];
}

/** 128 days in a row have one sum. */
const HIGHEST_LEVEL = 7;

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
        const everyone = leafOf(day, filter, store).presence;
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

function sumsOf(day: number, level: number, filter: Filter, store: DayStore): Sums {
  if (level === 0) return leafOf(day, filter, store).sums;
  const kept = store.kept<Sums>(`sums ${level} ${kindKey(filter)}`);
  const known = kept.get(day);
  if (known !== undefined) return known;
  const tally = createTally(store.pairs.size);
  tally.addSums(sumsOf(day, level - 1, filter, store));
  tally.addSums(sumsOf(day + 2 ** (level - 1), level - 1, filter, store));
  const sums = tally.sums();
  kept.set(day, sums);
  return sums;
}

function leafOf(day: number, filter: Filter, store: DayStore): Leaf {
  const kept = store.kept<Leaf>(`day ${kindKey(filter)}`);
  const known = kept.get(day);
  if (known !== undefined) return known;
  const columns = store.columns(day);
  const { employees: _employees, ...ofAll } = filter;
  const passes = testOf(ofAll, { whole: true }, columns, store.now());
  const tally = createTally(store.pairs.size);
  addDay(tally, columns, passes);
  const leaf = { sums: tally.sums(), presence: presenceOn(columns, passes) };
  kept.set(day, leaf);
  return leaf;
}

function addDay(
  tally: Tally,
  { length, pair, type, duration, start, from, index }: Parameters<typeof presenceOn>[0],
  passes: Test,
): void {
  for (let at = 0; at < length; at += 1) {
    if (!passes(at)) continue;
    tally.addCall(pair[at] ?? 0, type[at] ?? 0, duration[at] ?? 0, from + (start[at] ?? 0), index[at] ?? 0);
  }
}
