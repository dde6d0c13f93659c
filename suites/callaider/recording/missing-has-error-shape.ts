import type { Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { type JsonObject, objectOf } from '../answers.js';
import { type ErrorSample, errorSamples } from '../general/error-samples.js';
import { errorTraffic } from '../general/error-traffic.js';
import { isAlike } from '../general/one-error-shape.js';
import { isRecommended } from '../general/recommended-error-shape.js';
import { unknownRoute } from '../general/unknown-route.js';
import { preview } from '../preview.js';
import { isServed, readRecording } from './reading.js';
import { type Samples, samples } from './samples.js';
import { type UnknownIdSeen, unknownId } from './unknown-id.js';

export const missingHasErrorShape = rule({
  id: 'recording/missing-has-error-shape',
  clauses: ['REC-23'],
  level: 'should',
  summary: 'The 404 of a recording has a body like every other error: a JSON object with a message.',
  why: 'From an empty body or a page nobody learns whether the recording is missing or the address is wrong.',
  fix: 'Answer { "status": "error", "message": "…" } with the 404, made where all other errors are made.',
  source: 'Global requirements; Endpoint 5',
  needs: { samples, unknown: unknownId, traffic: errorTraffic, route: optional(unknownRoute) },
  judge: ({ samples, unknown, traffic, route }) => judgeMissing(errorSamples(traffic, route), samples, unknown),
});

/** A 404 of a recording, and its body where that is a JSON object. */
interface Missing {
  readonly fields: JsonObject | undefined;
  /** What it is instead, as the end of a sentence. */
  readonly otherwise: string;
  readonly exchange: number;
}

function judgeMissing(errors: readonly ErrorSample[], samples: Samples, unknown: UnknownIdSeen): Verdict {
  const others = errors.flatMap(({ traced, fields }) => (traced.status === 401 && fields ? [fields] : []));
  const [usual] = others;
  const seen = errors.flatMap(missingIn);
  const missing = seen.length > 0 ? seen : encodedMissing(samples, unknown);
  if (missing.length === 0) return inconclusive('no recording was answered 404 by the API');
  const tally = createTally();
  let unsure = 0;
  for (const { fields, otherwise, exchange } of missing) {
    if (fields !== undefined && (isRecommended({ fields }) || others.some((other) => isAlike(other, fields)))) continue;
    if (fields !== undefined && usual === undefined) {
      unsure += 1;
      continue;
    }
    tally.warn(() => ({
      message: `The 404 of GET /calls/:id/recording ${fields === undefined ? otherwise : 'has another shape than other errors'}`,
      expected: usual === undefined ? 'status "error" and a message' : `as in other errors: ${preview(usual)}`,
      actual: fields === undefined ? otherwise : preview(fields),
      exchange,
    }));
  }
  return tally.verdict(
    unsure > 0 ? inconclusive('no other error of the API was seen to compare the 404 with') : pass(),
  );
}

function missingIn({ traced, fields }: ErrorSample): readonly Missing[] {
  if (traced.endpoint !== 'recording' || traced.status !== 404) return [];
  const otherwise = traced.body.kind === 'empty' ? 'has no body' : 'is no JSON object';
  return [{ fields, otherwise, exchange: traced.exchange }];
}

/** An id that must be encoded: a proxy may have answered in place of the API, unless the body is JSON. */
function encodedMissing({ samples }: Samples, { outcome }: UnknownIdSeen): readonly Missing[] {
  const fields = readRecording(outcome).kind === 'absent' ? objectOf(outcome) : undefined;
  const isOfApi = samples.some((sample) => isServed(readRecording(sample.outcome)));
  return fields === undefined || !isOfApi ? [] : [{ fields, otherwise: '', exchange: outcome.exchange }];
}
