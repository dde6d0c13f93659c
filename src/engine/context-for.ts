import type { ObserveContext } from '../../suites/observation.js';
import type { Course } from './carry-out.js';
import { createRandom } from './random.js';
import type { Source } from './source.js';

/** What each observation of a run may use; its answers come from `source`. */
export function contextsFor(
  course: Omit<Course, 'rules' | 'failOn'>,
  source: Pick<Source, 'for'>,
): (id: string, purpose: string) => ObserveContext {
  const { secret, target, depth, startedAt, window, seed, fuzz, truth, pause } = course;
  return (id, purpose) => ({
    http: source.for(id, purpose),
    secret,
    target,
    depth,
    startedAt: Math.floor(truth?.startedAt ?? startedAt / 1000),
    window,
    random: createRandom(seed, id),
    fuzz: fuzz === undefined ? undefined : { runs: fuzz, seed },
    truth: truth === undefined ? undefined : { base: truth.base },
    pause,
  });
}
