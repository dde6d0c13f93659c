import type { Finding, Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { inconclusive, pass, warn } from '../../verdicts.js';
import { isObject, own } from '../answers.js';
import { preview } from '../preview.js';
import { type ErrorSample, errorSamples } from './error-samples.js';
import { errorTraffic } from './error-traffic.js';
import { unknownRoute } from './unknown-route.js';

export const recommendedErrorShape = rule({
  id: 'general/recommended-error-shape',
  clauses: ['GEN-8'],
  level: 'should',
  summary: 'An error body is { "status": "error", "message": "..." }.',
  why: 'The platform can show its user what went wrong only when it finds the message where it is recommended.',
  fix: 'Write errors as an object with status "error" and a message in plain words; more keys are welcome.',
  source: 'Global requirements ("Recommended error response")',
  needs: { traffic: errorTraffic, unknown: optional(unknownRoute) },
  judge: ({ traffic, unknown }) => judgeRecommendedShape(errorSamples(traffic, unknown)),
});

export function judgeRecommendedShape(samples: readonly ErrorSample[]): Verdict {
  if (samples.length === 0) return inconclusive('no 401 and no 404 of a recording was seen');
  const others = samples.filter((sample) => !isRecommended(sample));
  if (others.length === 0) return pass();
  const isOfRefusals = (sample: ErrorSample) => sample.traced.status === 401;
  if (others.every(isOfRefusals) && !samples.every(isOfRefusals)) {
    return inconclusive('other errors have the recommended shape and only the 401 has not: see AUTH-24');
  }
  const told = samples.some(({ fields }) => fields !== undefined) ? others.filter(({ fields }) => fields) : others;
  const [first, ...rest] = told.map(finding);
  return first === undefined ? inconclusive('some error bodies are no JSON at all: see GEN-7') : warn(first, ...rest);
}

/** `status` "error" and a message that says something. */
export function isRecommended({ fields }: Pick<ErrorSample, 'fields'>): boolean {
  if (!isObject(fields)) return false;
  const message = own(fields, 'message');
  return own(fields, 'status') === 'error' && typeof message === 'string' && message.trim() !== '';
}

function finding({ name, fields, traced }: ErrorSample): Finding {
  const actual =
    fields === undefined
      ? `a body that is ${traced.body.kind === 'empty' ? 'empty' : 'not a JSON object'}`
      : `${preview(fields)}; status ${preview(own(fields, 'status'))}, message ${preview(own(fields, 'message'))}`;
  return {
    message: `The ${name} does not have the recommended shape`,
    expected: 'status "error" and a message',
    actual,
    exchange: traced.exchange,
  };
}
