import type { Verdict } from '../../../schemas/verdict.js';
import { inconclusive } from '../../verdicts.js';
import type { CallsSeen } from '../observations/ask-calls.js';
import { readSet, type SetReading } from './read-set.js';
import { comparableIds, type SteadyNeeds } from './steady.js';

export type Calls = Extract<SetReading, { kind: 'calls' }>;

/**
 * Judges the sets of some answers against each other and against the whole window. Inconclusive when the window moved
 * meanwhile, when its answer is cut off, or when one of the others cannot be read.
 */
export function overSets<K extends string>(
  needs: SteadyNeeds,
  answers: Readonly<Record<K, CallsSeen>>,
  judge: (sets: Readonly<Record<K, Calls>>, all: ReadonlySet<string>) => Verdict,
): Verdict {
  const bracket = comparableIds(needs);
  if (bracket.kind === 'unsteady') return inconclusive(bracket.because);
  const sets: Partial<Record<K, Calls>> = {};
  for (const name of Object.keys(answers) as K[]) {
    const reading = readSet(answers[name], needs.settled);
    if (reading.kind === 'undecided') return inconclusive(reading.because);
    sets[name] = reading;
  }
  return judge(sets as Record<K, Calls>, bracket.ids);
}
