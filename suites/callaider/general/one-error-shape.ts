import type { Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass, skip, warn } from '../../verdicts.js';
import type { JsonObject } from '../answers.js';
import { jsonType } from '../preview.js';
import { type ErrorSample, errorSamples } from './error-samples.js';
import { errorTraffic } from './error-traffic.js';
import { unknownRoute } from './unknown-route.js';

export const oneErrorShape = rule({
  id: 'general/one-error-shape',
  clauses: ['GEN-7'],
  level: 'must',
  summary: 'Errors have one shape on all endpoints: the same JSON keys with the same types.',
  why: 'Whoever reads the errors finds the message on one endpoint and misses it on the next.',
  fix: 'Make every error in one place, for the key check and for the handlers alike.',
  source: 'Global requirements ("unified error shape")',
  needs: { traffic: errorTraffic, unknown: optional(unknownRoute) },
  judge: ({ traffic, unknown }) => {
    const samples = errorSamples(traffic, unknown);
    const verdict = judgeErrorShapes(samples);
    // The 404 is the error that most often has another shape than the 401, and a quick run does not ask for one.
    const isWhole = unknown !== undefined || samples.some(({ traced }) => traced.status === 404);
    return isWhole || verdict.kind !== 'pass'
      ? verdict
      : skip('a recording that is not there is asked for from --depth standard on');
  },
});

export function judgeErrorShapes(samples: readonly ErrorSample[]): Verdict {
  const [first, ...others] = samples.filter(hasFields);
  if (first === undefined) {
    const because =
      samples.length === 0 ? 'no 401 and no 404 of a recording was seen' : 'no error body was a JSON object';
    return inconclusive(because);
  }
  if (samples.length === 1) return inconclusive(`only one kind of error was seen: the ${first.name}`);
  const other = others.find(({ fields }) => !isAlike(first.fields, fields));
  if (other !== undefined) {
    return fail({
      message: `Two shapes of errors: the ${first.name} has ${shapeOf(first.fields)}, the ${other.name} has ${shapeOf(other.fields)}`,
      expected: shapeOf(first.fields),
      actual: shapeOf(other.fields),
      exchange: other.traced.exchange,
    });
  }
  const [plain, ...plains] = samples
    .filter((sample) => !hasFields(sample))
    .map((sample) => plainFinding(sample, first));
  return plain === undefined ? pass() : plain.grade === 'fail' ? fail(plain) : warn(plain, ...plains);
}

type WithFields = ErrorSample & { readonly fields: JsonObject };

const hasFields = (sample: ErrorSample): sample is WithFields => sample.fields !== undefined;

function plainFinding({ name, traced }: ErrorSample, first: WithFields) {
  const { body, mediaType } = traced;
  const isJson = body.kind === 'json' && /json$/.test(mediaType);
  const actual =
    body.kind === 'json' ? `a JSON ${body.top}` : body.kind === 'empty' ? 'an empty body' : mediaType || 'plain text';
  return {
    grade: isJson ? ('fail' as const) : ('warn' as const),
    message: `The ${first.name} is a JSON object, the ${name} is ${actual}`,
    expected: shapeOf(first.fields),
    actual,
    exchange: traced.exchange,
  };
}

/** Where errors keep their message; one such key in common is enough to read both with the same code. */
const spoken = ['message', 'error', 'detail', 'description', 'title', 'reason', 'msg', 'error_description'] as const;

/** Extra keys are fine, and null stands for any type. */
export function isAlike(one: JsonObject, other: JsonObject): boolean {
  const common = Object.keys(one).filter((key) => Object.hasOwn(other, key));
  if (common.some((key) => !sameType(one[key], other[key]))) return false;
  if (common.length === Math.min(Object.keys(one).length, Object.keys(other).length)) return common.length > 0;
  return spoken.some((key) => common.includes(key));
}

function sameType(one: unknown, other: unknown): boolean {
  return one === null || other === null || jsonType(one) === jsonType(other);
}

function shapeOf(fields: JsonObject): string {
  const parts = Object.entries(fields).map(([key, value]) => `${key.slice(0, 40)}: ${jsonType(value)}`);
  return parts.length > 8 ? `{ ${parts.slice(0, 8).join(', ')}, ... }` : `{ ${parts.join(', ')} }`;
}
