import type { Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass, skip, warn } from '../../verdicts.js';
import { tell } from '../answers.js';
import { type UnknownRouteSeen, unknownRoute } from '../general/unknown-route.js';
import { preview } from '../preview.js';
import { readLink } from './link.js';
import { isServed, type Reading, readRecording } from './reading.js';
import { type Samples, samples } from './samples.js';
import { type UnknownIdSeen, unknownId } from './unknown-id.js';

export const unknownIdIs404 = rule({
  id: 'recording/unknown-id-is-404',
  clauses: ['REC-5', 'MR-18'],
  level: 'must',
  summary: 'A recording that is not there is answered 404.',
  why: '404 tells the platform to go on without it; an error or an empty link makes it try again, or lose the whole import.',
  fix: 'Look the call up first, and answer 404 with the usual error body when there is no such call or no recording of it.',
  source: 'Endpoint 5',
  needs: { samples, unknown: unknownId, route: optional(unknownRoute) },
  judge: ({ samples, unknown, route }) => judgeUnknown(samples, unknown, route),
});

/** A 404 counts only beside a call whose recording the same route gave. */
function judgeUnknown({ samples }: Samples, { outcome }: UnknownIdSeen, route: UnknownRouteSeen | undefined): Verdict {
  const reading = readRecording(outcome);
  const found = { expected: '404', exchange: outcome.exchange };
  const message = `${tell(outcome)} for a call that does not exist`;
  const known = samples.map((sample) => readRecording(sample.outcome));
  switch (reading.kind) {
    case 'undecided':
      return inconclusive(reading.because);
    case 'absent':
      return known.some(isServed) ? pass() : inconclusive('404, but no sampled call has a recording to set it against');
    case 'link': {
      const { kind } = readLink(reading.url);
      const what = kind === 'empty' || kind === 'placeholder' ? 'no real link' : 'a link';
      return fail({ ...found, message: `${message}, with ${what}`, actual: preview(reading.url), at: '/url' });
    }
    case 'no object':
    case 'no url': {
      const because = catchAll(route, reading, known);
      return because === undefined ? fail({ ...found, message, actual: preview(reading.body) }) : inconclusive(because);
    }
    case 'audio':
      return fail({ ...found, message: `${message}, with sound`, actual: reading.type || 'sound' });
    case 'redirect':
      return reading.moved
        ? inconclusive(`the endpoint has moved to ${reading.to}`)
        : fail({ ...found, message, actual: `a redirect to ${preview(reading.to)}` });
    case 'other':
      return judgeStatus(reading.status, known, { ...found, message, actual: String(reading.status) });
    default:
      return reading satisfies never;
  }
}

type Found = Parameters<typeof warn>[0];

/** An endpoint that answers every call so is broken, which is told elsewhere. */
function judgeStatus(status: number, known: readonly Reading[], found: Found): Verdict {
  if (known.length > 0 && known.every((reading) => reading.kind === 'other' && reading.status === status)) {
    return skip(`${status} for calls that exist, too`);
  }
  return status >= 400 && status < 500 ? warn(found) : fail(found);
}

/** Why a success proves nothing: everything that the router does not know gets one. */
function catchAll(
  route: UnknownRouteSeen | undefined,
  reading: Reading,
  known: readonly Reading[],
): string | undefined {
  const status = route?.withKey.status;
  if (status === 200)
    return 'every unknown route is answered 200, so a 404 cannot be expected: see general/unknown-routes';
  if (status === undefined && reading.kind === 'no object') return 'a page that may stand for every unknown route';
  return known.every(({ kind }) => kind === reading.kind)
    ? 'calls that exist are answered in the same wrong way'
    : undefined;
}
