import type { Draws } from './hash.js';
import type { People } from './people.js';
import type { Leg, Operator } from './types.js';

/** A talk shorter than this (seconds) is not handed on: each leg would be over before it began. */
export const SHORTEST_TRANSFER = 40;

/** Where the legs of a talk end, as parts of it: the earliest, and how far it may lie behind that. */
const cuts = {
  1: [[0.15, 0.55]],
  2: [
    [0.1, 0.25],
    [0.45, 0.35],
  ],
} as const;

/** Longest wait for the next operator, as a part of the talk: less than any leg. At most 20 seconds. */
const LONGEST_WAIT = 0.09;

export type LegsOf = (
  index: number,
  talk: { readonly from: number; readonly seconds: number; readonly last: Operator; readonly handovers: 0 | 1 | 2 },
) => readonly Leg[];

/** The operators' parts of a talk, in order; between two of them the client may wait some seconds. */
export function createLegs(draws: Draws, people: People): LegsOf {
  const part = [draws('leg.firstCut'), draws('leg.secondCut')] as const;
  const wait = [draws('leg.firstWait'), draws('leg.secondWait')] as const;
  const colleague = [draws('leg.firstColleague'), draws('leg.secondColleague')] as const;
  return (index, { from, seconds, last, handovers }) => {
    const end = from + seconds;
    if (handovers === 0) return [{ operator: last.index, from, to: end }];

    const before = people.colleagueOf(last, colleague[0](index), from);
    const operators = handovers === 1 ? [before] : [people.colleagueOf(before, colleague[1](index), from), before];
    const legs: Leg[] = [];
    let begin = from;
    for (const [turn, [earliest, spread]] of cuts[handovers].entries()) {
      const to = from + Math.floor(seconds * (earliest + spread * (part[turn]?.(index) ?? 0)));
      legs.push({ operator: operators[turn]?.index ?? last.index, from: begin, to });
      begin = to + Math.min(20, Math.floor(seconds * LONGEST_WAIT * (wait[turn]?.(index) ?? 0)));
    }
    legs.push({ operator: last.index, from: begin, to: end });
    return legs;
  };
}
