import type { Http } from '../../suites/http.js';
import type { Source } from '../engine/source.js';
import { NotRecorded } from '../probe/stop.js';
import { questionOf, type Taped } from './tape.js';

/** Answers once more, and says which were asked for. */
export interface TapeReplay extends Pick<Source, 'for'> {
  /** Exchanges whose answers were given. */
  given(): ReadonlySet<number>;
  /** Observations that asked what the run had not asked. */
  strayed(): ReadonlySet<string>;
}

/**
 * Gives the answers of a tape, each to the observation that had it, and only to the very same question: nobody knows what
 * the API would say to another one. Looking back, an observation sees the run as it stood when it asked.
 * @param holdsSecret of the run
 */
export function createTapeReplay(tape: readonly Taped[], holdsSecret: Http['holdsSecret']): TapeReplay {
  const left = new Map<string, Taped[]>();
  for (const taped of tape) {
    const known = left.get(taped.observation);
    if (known === undefined) left.set(taped.observation, [taped]);
    else known.push(taped);
  }
  const given = new Set<number>();
  const strayed = new Set<string>();
  return {
    for: (observation) => ({
      async ask(ask) {
        const question = questionOf(ask);
        const own = left.get(observation) ?? [];
        const index = own.findIndex((taped) => taped.question === question);
        const [taped] = index === -1 ? [] : own.splice(index, 1);
        if (taped === undefined) {
          strayed.add(observation);
          throw new NotRecorded(`the run did not ask: ${ask.method ?? 'GET'} ${ask.path}`);
        }
        given.add(taped.outcome.exchange);
        return { ...taped.outcome, ask };
      },
      log() {
        const next = left.get(observation)?.[0];
        return tape.slice(0, next === undefined ? tape.length : tape.indexOf(next)).flatMap(({ log }) => log);
      },
      holdsSecret,
    }),
    given: () => given,
    strayed: () => strayed,
  };
}
