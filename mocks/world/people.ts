import { byShare, pick, type Shares, wholeBetween } from './choices.js';
import { type CultureName, teamNames } from './dictionaries.js';
import type { Draws } from './hash.js';
import { createNames, mailbox } from './names.js';
import { lineNumber, operatorNumber } from './phone-numbers.js';
import type { Line, Operator, Team } from './types.js';

/** Extensions start here, so that the first 900 have three digits. */
const FIRST_EXTENSION = 100;

/** Extensions have four digits at most. */
export const MOST_OPERATORS = 9_900;

const OPERATORS_PER_TEAM = 6;

const cultureShares: Shares<CultureName> = [
  ['english', 70],
  ['french', 15],
  ['polish', 15],
];

export interface People {
  readonly teams: readonly Team[];
  readonly operators: readonly Operator[];
  readonly lines: readonly Line[];
  /** Who has a call at `time` (Unix seconds), by weight. Operators who had left by then are passed over. `time` is asked for only then. */
  operatorFor(draw: number, time: () => number): Operator;
  /** Another operator who was there at `time`; the same one when there is no other. */
  colleagueOf(operator: Operator, draw: number, time: number): Operator;
  /** A line of the operator's team. */
  lineFor(operator: Operator, draw: number): Line;
}

/** `start` and `seconds` say which span the history covers: those who left did so inside it. */
export function createPeople(draws: Draws, count: number, start: number, seconds: number): People {
  const teams = createTeams(count);
  const operators = createOperators(draws, count, teams.length, start, seconds);
  const lines = createLines(draws, teams);
  const everyone = createLottery(operators);
  const staying = createLottery(operators.filter(({ active }) => active));
  const linesOfTeam = teams.map(({ index }) => lines.filter(({ team }) => team === index));
  return {
    teams,
    operators,
    lines,
    operatorFor: (draw, time) => {
      const drawn = everyone(draw);
      // The low digits of the same draw: shares out what was drawn for one who had left.
      return drawn.leftAt === undefined || isThere(drawn, time()) ? drawn : staying((draw * 977) % 1);
    },
    colleagueOf: (operator, draw, time) => {
      const others = count - 1;
      const first = Math.floor(draw * others);
      for (let tried = 0; tried < others; tried += 1) {
        const other = operators[(operator.index + 1 + ((first + tried) % others)) % count];
        if (other !== undefined && isThere(other, time)) return other;
      }
      return operator;
    },
    lineFor: ({ team }, draw) => pick(linesOfTeam[team] ?? lines, draw),
  };
}

function isThere({ leftAt }: Operator, time: number): boolean {
  return leftAt === undefined || time < leftAt;
}

function createTeams(operators: number): Team[] {
  const count = Math.min(teamNames.length, Math.ceil(operators / OPERATORS_PER_TEAM));
  return teamNames.slice(0, count).map((name, index) => ({ index, name }));
}

function createLines(draws: Draws, teams: readonly Team[]): Line[] {
  const second = draws('team.secondLine');
  const wanted = teams.flatMap(({ index, name }) => {
    const names = second(index) < 0.4 ? [name, `${name} (priority)`] : [name];
    return names.map((each) => ({ name: each, team: index }));
  });
  return wanted.map(({ name, team }, index) => ({ index, name, phone: lineNumber(index), team }));
}

function createOperators(draws: Draws, count: number, teams: number, start: number, seconds: number): Operator[] {
  const nameOf = createNames(draws, 'operator');
  const culture = draws('operator.culture');
  const weight = draws('operator.weight');
  const left = draws('operator.left');
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const of = index % 6 === 1 ? 'ukrainian' : byShare(cultureShares, culture(index));
    const name = nameOf(index, of);
    const extension = String(FIRST_EXTENSION + index);
    const wanted = mailbox(name, `operator.${extension}`);
    const box = taken.has(wanted) ? `${wanted}.${extension}` : wanted;
    taken.add(box);
    const active = index % 11 !== 3;
    return {
      index,
      name: `${name.first} ${name.last}`,
      email: `${box}@harbourline.example`,
      phone: operatorNumber(index),
      extension,
      team: index % teams,
      active,
      // Whoever left was no idler: the calls they are remembered by must be there to find.
      weight: wholeBetween(active ? 2 : 6, 10, weight(index)),
      ...(active ? {} : { leftAt: start + Math.floor(seconds * (0.4 + 0.4 * left(index))) }),
    };
  });
}

/** Draws one of `operators` in proportion to the weights, in O(log n). */
function createLottery(operators: readonly Operator[]): (draw: number) => Operator {
  let sum = 0;
  const upTo = operators.map(({ weight }) => {
    sum += weight;
    return sum;
  });
  return (draw) => {
    const ticket = draw * sum;
    let low = 0;
    let high = operators.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ticket < (upTo[middle] ?? sum)) high = middle;
      else low = middle + 1;
    }
    const drawn = operators[low];
    if (drawn === undefined) throw new RangeError('There is no operator to draw.');
    return drawn;
  };
}
