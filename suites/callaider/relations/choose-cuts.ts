import type { Depth, Window } from '../../observation.js';
import type { JsonObject } from '../answers.js';
import { endOf, placeIn, startOf } from '../observations/call-times.js';
import { clearingNear, clearingsIn, middleOf } from '../observations/clearings.js';

/** Seconds on either side of a cut in which no call may start or end. */
const MARGIN = 2;

/** Where to cut a window so that no reading of bounds matters: in half, or in quarters when time allows. */
export function chooseQuietSeconds(window: Window, rows: readonly JsonObject[], depth: Depth): readonly number[] {
  const shares = depth === 'thorough' ? [0.25, 0.5, 0.75] : [0.5];
  const clearings = clearingsIn(window, rows).filter(({ before }) => before > 0 && before < rows.length);
  const chosen = shares
    .map((share) => clearingNear(clearings, rows.length * share))
    .filter((near) => near !== undefined);
  const seconds = [...new Set(chosen.map(middleOf))];
  if (seconds.length > 0) return seconds.sort((a, b) => a - b);
  const amid = amidCalls(window, rows);
  return amid === undefined ? [] : [amid];
}

/** A busy account has always somebody talking: then a second in which no call starts or ends. Nearest to the middle call. */
function amidCalls(window: Window, rows: readonly JsonObject[]): number | undefined {
  const moments = rows.flatMap((row) => [startOf(row), endOf(row)]).filter((moment) => moment !== undefined);
  moments.sort((a, b) => a - b);
  const gaps = moments.slice(1).flatMap((moment, index) => {
    const before = moments[index] ?? moment;
    const middle = Math.floor((before + moment) / 2);
    return middle - before > MARGIN && moment - middle > MARGIN
      ? [{ middle, from: Math.abs(index - rows.length) }]
      : [];
  });
  const inside = gaps.filter(({ middle }) => middle > window.from && middle < window.to);
  return inside.sort((a, b) => a.from - b.from)[0]?.middle;
}

/** The whole second in which a call near the middle of the window starts, away from another cut. */
export function chooseCallStart(window: Window, rows: readonly JsonObject[], cut?: number): number | undefined {
  const starts = rows
    .filter((row) => placeIn(window, row) === 'inside')
    .map(startOf)
    .filter((start) => start !== undefined && Number.isInteger(start) && Math.abs(start - (cut ?? 0)) > MARGIN);
  starts.sort((a = 0, b = 0) => a - b);
  return starts[Math.floor(starts.length / 2)];
}
