import type { Window } from '../../observation.js';
import { callObjects, idOf } from '../observations/ask-calls.js';
import { endOf, startOf } from '../observations/call-times.js';
import { sharedIds } from '../relations/read-set.js';
import type { Membership } from './within.js';

/** Seconds on either side of a cut in which no call that is reckoned with starts or ends. */
const MARGIN = 3;

interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

function spansOf(rows: readonly unknown[]): readonly Span[] {
  const shared = sharedIds(rows);
  return callObjects(rows).flatMap((row) => {
    const [id, start, end] = [idOf(row), startOf(row), endOf(row)];
    return id === undefined || start === undefined || end === undefined || shared.has(id) ? [] : [{ id, start, end }];
  });
}

const isUnderWay = ({ start, end }: Span, second: number): boolean =>
  start + MARGIN <= second && end - MARGIN >= second;

/**
 * Seconds inside a window at which people are talking: when most are, and amid the longest call. None when nobody talks for
 * long enough.
 */
export function talkingSeconds(window: Window, rows: readonly unknown[]): readonly number[] {
  const spans = spansOf(rows).filter(({ start, end }) => start > window.from && end < window.to);
  const [longest] = spans.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  if (longest === undefined) return [];
  const amid = Math.floor((longest.start + longest.end) / 2);
  const seconds = [busiestSecond(spans), amid].filter((second) => second !== undefined);
  return [...new Set(seconds)].filter((second) => spans.some((span) => isUnderWay(span, second)));
}

function busiestSecond(spans: readonly Span[]): number | undefined {
  const turns: (readonly [second: number, change: 1 | -1])[] = [];
  for (const { start, end } of spans) {
    const [first, last] = [Math.ceil(start + MARGIN), Math.floor(end - MARGIN)];
    if (first <= last) turns.push([first, 1], [last + 1, -1]);
  }
  turns.sort(([a, x], [b, y]) => a - b || x - y);
  let [talking, most] = [0, 0];
  let busiest: number | undefined;
  for (const [second, change] of turns) {
    talking += change;
    if (talking > most) [most, busiest] = [talking, second];
  }
  return busiest;
}

/**
 * By what an API files calls, from where those under way at a second turn up: before it, behind it, or on both sides.
 * `unknown` unless all of them agree.
 * @param before and `behind`: ids of the answers for the window up to the second, and from it on
 */
export function membershipFrom(
  rows: readonly unknown[],
  second: number,
  { before, behind }: { readonly before: ReadonlySet<string>; readonly behind: ReadonlySet<string> },
): Membership {
  const places = new Set(
    spansOf(rows)
      .filter((span) => isUnderWay(span, second))
      .map(({ id }): Membership => {
        if (before.has(id)) return behind.has(id) ? 'overlap' : 'start';
        return behind.has(id) ? 'end' : 'unknown';
      }),
  );
  const [place = 'unknown'] = places;
  return places.size === 1 ? place : 'unknown';
}
