import type { Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { type ErrorSample, errorSamples } from '../general/error-samples.js';
import { isAlike } from '../general/one-error-shape.js';
import { isRecommended } from '../general/recommended-error-shape.js';
import { traffic } from '../general/traffic.js';
import { unknownRoute } from '../general/unknown-route.js';
import { preview } from '../preview.js';
import { unknownId } from './unknown-id.js';

export const missingHasErrorShape = rule({
  id: 'recording/missing-has-error-shape',
  clauses: ['REC-23'],
  level: 'should',
  summary: 'The 404 of a recording has a body like every other error: a JSON object with a message.',
  why: 'From an empty body or a page nobody learns whether the recording is missing or the address is wrong.',
  fix: 'Answer { "status": "error", "message": "…" } with the 404, made where all other errors are made.',
  source: 'Global requirements; Endpoint 5',
  // The unknown id is read in the look back over the run, and has to be asked before.
  needs: { unknown: unknownId, traffic, route: optional(unknownRoute) },
  judge: ({ traffic, route }) => judgeMissing(errorSamples(traffic, route)),
});

/** @param samples documented errors of the run, one for each kind of body */
export function judgeMissing(samples: readonly ErrorSample[]): Verdict {
  const missing = samples.filter(({ traced }) => traced.endpoint === 'recording' && traced.status === 404);
  const [usual] = samples.flatMap(({ traced, fields }) => (traced.status === 401 && fields ? [fields] : []));
  if (missing.length === 0) return inconclusive('no recording was answered 404 by the API');
  const tally = createTally();
  let unsure = 0;
  for (const sample of missing) {
    const { fields, traced } = sample;
    if (isRecommended(sample)) continue;
    if (fields !== undefined && usual !== undefined && isAlike(usual, fields)) continue;
    if (fields !== undefined && usual === undefined) {
      unsure += 1;
      continue;
    }
    tally.warn(() => ({
      message: `The 404 of GET /calls/:id/recording ${bodyOf(sample)}`,
      expected: usual === undefined ? 'status "error" and a message' : `a body like other errors: ${preview(usual)}`,
      actual: fields === undefined ? traced.mediaType || 'no type' : preview(fields),
      exchange: traced.exchange,
    }));
  }
  return tally.verdict(
    unsure > 0 ? inconclusive('no other error of the API was seen to compare the 404 with') : pass(),
  );
}

function bodyOf({ fields, traced }: ErrorSample): string {
  if (fields !== undefined) return 'has another shape than other errors';
  return traced.body.kind === 'empty' ? 'has no body' : 'is no JSON object';
}
