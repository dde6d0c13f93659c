import type { Ask, Failure, Outcome } from '../../suites/http.js';

const IN_A_ROW = 2;
const IN_ALL = 4;

/**
 * Stops asking what does not answer: a run would else spend its time limit on every further request.
 * Counted per endpoint and intent, because a handler that hangs on a malformed body may answer a right one;
 * an endpoint that leaves valid requests without an answer is not asked at all any more.
 */
export interface Breaker {
  /** The failure to return instead of asking. */
  open(ask: Ask): Failure | undefined;
  note(outcome: Outcome): void;
}

export function createBreaker(): Breaker {
  const counts = new Map<string, { row: number; all: number }>();
  const countOf = (endpoint: string, intent: string) => counts.get(`${endpoint} ${intent}`) ?? { row: 0, all: 0 };
  const isOpen = ({ row, all }: { row: number; all: number }): boolean => row >= IN_A_ROW || all >= IN_ALL;
  return {
    open({ endpoint, intent }) {
      const count = [countOf(endpoint, intent), countOf(endpoint, 'valid')].find(isOpen);
      if (count === undefined) return undefined;
      const times = count.all === 2 ? 'twice' : `${count.all} times`;
      return {
        code: 'given-up',
        fact: `not asked: ${endpoint} gave no answer in time ${times} before`,
        hint: 'Find out why it hangs; allow more time with --timeout if it is only slow.',
      };
    },
    note(outcome) {
      const { endpoint, intent } = outcome.ask;
      const { row, all } = countOf(endpoint, intent);
      const late = outcome.kind === 'none' && outcome.failure.code === 'timeout';
      counts.set(`${endpoint} ${intent}`, late ? { row: row + 1, all: all + 1 } : { row: 0, all });
    },
  };
}
