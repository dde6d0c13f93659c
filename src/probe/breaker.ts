import type { Ask, Failure, Outcome } from '../../suites/http.js';

const IN_A_ROW = 2;
const IN_ALL = 4;
/** Answers 429 one after the other, from wherever, when there is no use in waiting. */
const THROTTLED_IN_A_ROW = 4;

/**
 * Stops asking what does not come to an end: a run would else spend its time limit, or read up to its size limit, with
 * every further request.
 * Counted per endpoint and intent, because a handler that hangs on a malformed body may answer a right one;
 * an endpoint that leaves valid requests without an answer is not asked at all any more. Nor is a target that answers
 * nothing but 429.
 */
export interface Breaker {
  /** The failure to return instead of asking. */
  open(ask: Ask): Failure | undefined;
  note(outcome: Outcome): void;
  /** @param waited whether it was asked again after a pause */
  settle(outcome: Outcome, waited: boolean): void;
}

interface Count {
  readonly row: number;
  readonly all: number;
  /** The last one went on beyond what is read, rather than not coming in time. */
  readonly tooLong: boolean;
}

const NONE: Count = { row: 0, all: 0, tooLong: false };

export function createBreaker(): Breaker {
  const counts = new Map<string, Count>();
  const countOf = (endpoint: string, intent: string): Count => counts.get(`${endpoint} ${intent}`) ?? NONE;
  let throttled = 0;
  const isOpen = ({ row, all }: Count): boolean => row >= IN_A_ROW || all >= IN_ALL;
  return {
    open({ endpoint, intent }) {
      if (throttled >= THROTTLED_IN_A_ROW) {
        return {
          code: 'given-up',
          fact: `not asked: the last ${throttled} questions were answered 429 (too many requests), for longer than a run can wait`,
          hint: 'Run again when the limit is over, and more slowly with --rate.',
        };
      }
      const count = [countOf(endpoint, intent), countOf(endpoint, 'valid')].find(isOpen);
      if (count === undefined) return undefined;
      const times = count.all === 2 ? 'twice' : `${count.all} times`;
      return count.tooLong
        ? {
            code: 'given-up',
            fact: `not asked: the answer of ${endpoint} was too long to read ${times} before`,
            hint: 'Find out why it does not end; read more of it with --max-body if it is only long.',
          }
        : {
            code: 'given-up',
            fact: `not asked: ${endpoint} gave no answer in time ${times} before`,
            hint: 'Find out why it hangs; allow more time with --timeout if it is only slow.',
          };
    },
    settle(outcome, waited) {
      if (outcome.kind === 'none' || (outcome.status === 429 && waited)) return;
      throttled = outcome.status === 429 ? throttled + 1 : 0;
    },
    note(outcome) {
      const { endpoint, intent } = outcome.ask;
      const { row, all } = countOf(endpoint, intent);
      const late = outcome.kind === 'none' && outcome.failure.code === 'timeout';
      const tooLong = outcome.kind === 'answer' && outcome.body.tooLong !== undefined && intent !== 'download';
      const endless = late || tooLong;
      counts.set(`${endpoint} ${intent}`, endless ? { row: row + 1, all: all + 1, tooLong } : { ...NONE, all });
    },
  };
}
