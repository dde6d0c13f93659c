import type { TrueCall } from '../../../schemas/truth.js';

/** Of fewer calls it may be chance. */
const FEWEST = 2;

/**
 * What all missing calls are and no other call is: the mark of a filter, or of a key that two calls share.
 * @returns a clause without a subject, such as "hide the client's number"; `undefined` when nothing stands out
 */
export function inCommon(lost: readonly TrueCall[], others: readonly TrueCall[]): string | undefined {
  if (lost.length < FEWEST || others.length < FEWEST) return undefined;
  const inSecond = new Map<number, number>();
  for (const { startTime } of [...lost, ...others]) inSecond.set(startTime, (inSecond.get(startTime) ?? 0) + 1);
  if (lost.every(({ startTime }) => (inSecond.get(startTime) ?? 0) > 1))
    return 'began in the same second as another call';
  const [first] = lost;
  const marks: readonly (readonly [string, (call: TrueCall) => boolean])[] = [
    ["hide the client's number", ({ clientNumber }) => clientNumber === undefined],
    [`are ${first?.direction}`, ({ direction }) => direction === first?.direction],
    [`are of the operator ${first?.operatorName}`, ({ operatorId }) => operatorId === first?.operatorId],
  ];
  const mark = marks.find(([, has]) => lost.every(has) && !others.some(has));
  return mark?.[0] ?? lengthOf(lost, others);
}

function lengthOf(lost: readonly TrueCall[], others: readonly TrueCall[]): string | undefined {
  const talk = ({ durations }: TrueCall): number => durations.talk;
  const [longest, shortest] = [most(lost.map(talk)), least(others.map(talk))];
  if (longest < shortest) return `were over within ${longest} s of talk, and all others took longer`;
  const from = least(lost.map(talk));
  return from > most(others.map(talk)) ? `took ${from} s of talk or more, and all others less` : undefined;
}

/** An account may hold more calls than a function takes arguments. */
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
const least = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
