import type { Ask, Http, LoggedExchange, Outcome } from '../../suites/http.js';
import type { Source } from '../engine/source.js';

/** One question of the run and how it ended. */
export interface Taped {
  readonly observation: string;
  /** The same for the same question. */
  readonly question: string;
  readonly outcome: Outcome;
  /** Every attempt at it, as observations look back on them. */
  readonly log: readonly LoggedExchange[];
}

/** A run's questions and whole answers, in order, for as long as it lasts. */
export interface Tape extends Pick<Source, 'for'> {
  /** `undefined` when the answers were too many bytes to keep. */
  entries(): readonly Taped[] | undefined;
}

/** Bytes of answers that a tape holds. The observations of the run hold most of them anyway. */
export const TAPE_BYTES = 20 * 1024 ** 2;

/** Observations that would ask something else of repaired answers: nothing of them can be judged again. */
const generated: ReadonlySet<string> = new Set(['fuzz/requests']);

/** Passes the questions of a run on to where its answers come from, and keeps both. */
export function createTape(source: Pick<Source, 'for'>, limit = TAPE_BYTES): Tape {
  let entries: Taped[] | undefined = [];
  let bytes = 0;
  function keep(observation: string, ask: Ask, outcome: Outcome, log: readonly LoggedExchange[]): void {
    bytes += outcome.kind === 'answer' ? (outcome.body.shortened ?? outcome.body.bytes.length) : 0;
    if (bytes > limit) entries = undefined;
    const group = log.findLast(({ exchange }) => exchange === outcome.exchange)?.group;
    entries?.push({ observation, question: questionOf(ask), outcome, log: log.filter((one) => one.group === group) });
  }
  return {
    for(observation, purpose): Http {
      const http = source.for(observation, purpose);
      if (generated.has(observation)) return http;
      return {
        ...http,
        async ask(ask) {
          const outcome = await http.ask(ask);
          keep(observation, ask, outcome, http.log());
          return outcome;
        },
      };
    },
    entries: () => entries,
  };
}

/** What decides an answer; how it is sent does not. */
export function questionOf({ method = 'GET', path, key = 'configured', headers = [], json, body }: Ask): string {
  const sentKey = typeof key === 'object' ? [key.header, key.values] : key;
  return JSON.stringify([method, path, sentKey, headers, body ?? json]);
}
