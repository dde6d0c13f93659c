import type { Window } from '../../observation.js';
import { type Aspect, aspects, aspectsOf } from './decided.js';
import type { FuzzCase } from './fuzz-case.js';
import type { FuzzRun } from './fuzz-run.js';
import type { Outcome, Weight } from './outcome.js';
import type { Bracketed } from './whole.js';

export type Counted = Pick<FuzzRun, 'made' | 'decided' | 'shown' | 'undecided'>;

/** Counts what requests were good for. What held counts only once the account turns out to have held still. */
export interface Counts {
  add(case_: FuzzCase, outcome: Exclude<Outcome, { kind: 'broken' }>): void;
  settle(bracketed: Bracketed): void;
  /** Requests that held and wait for the account. */
  waiting(): number;
  made(): number;
  /** Requests in a row that decided nothing; and how often the account moved. */
  silent(): number;
  moves(): number;
  counted(): Counted;
}

export function createCounts(whole: Window): Counts {
  const shown = Object.fromEntries(aspects.map((aspect) => [aspect, 0])) as Record<Aspect, number>;
  const undecided = new Map<string, number>();
  let pending: (readonly Aspect[])[] = [];
  let [made, decided, silent, moves] = [0, 0, 0, 0];
  const drop = (because: string, count: number): void => {
    undecided.set(because, (undecided.get(because) ?? 0) + count);
  };
  return {
    add(case_, outcome) {
      made += 1;
      if (outcome.kind === 'undecided') {
        silent += 1;
        return drop(outcome.because, 1);
      }
      silent = 0;
      if (!outcome.weights.some(weighs)) return drop('no call had to come, and none to stay away', 1);
      const isWhole = case_.window.from === whole.from && case_.window.to === whole.to;
      pending.push(aspectsOf(case_, outcome.weights, isWhole));
    },
    settle(bracketed) {
      if (bracketed.kind === 'steady') {
        decided += pending.length;
        for (const aspect of pending.flat()) shown[aspect] += 1;
      } else {
        moves += 1;
        if (pending.length > 0) drop(bracketed.because, pending.length);
      }
      pending = [];
    },
    waiting: () => pending.length,
    made: () => made,
    silent: () => silent,
    moves: () => moves,
    counted: () => ({
      made,
      decided,
      shown,
      undecided: [...undecided]
        .map(([because, count]) => ({ because, count }))
        .sort((one, other) => other.count - one.count),
    }),
  };
}

const weighs = ({ must, barred }: Weight): boolean => must > 0 || Object.values(barred).some((count) => count > 0);
