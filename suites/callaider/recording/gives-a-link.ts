import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { tell } from '../answers.js';
import { preview } from '../preview.js';
import { readLink } from './link.js';
import { readRecording } from './reading.js';
import { type Samples, samples } from './samples.js';

export const givesALink = rule({
  id: 'recording/gives-a-link',
  clauses: ['REC-1'],
  level: 'must',
  summary: 'For a recorded call, /calls/:id/recording answers 200 with a JSON object that has "url".',
  why: 'Without the link the platform has nothing to listen to: the call is imported, but never transcribed or rated.',
  fix: 'Answer { "url": "https://…" } at the top level of the object, under exactly this name.',
  source: 'Endpoint 5',
  needs: { samples },
  judge: ({ samples }) => judgeLinks(samples),
});

function judgeLinks({ samples }: Samples): Verdict {
  const tally = createTally();
  const expected = 'a JSON object with "url"';
  let given = 0;
  for (const { outcome } of samples) {
    const reading = readRecording(outcome);
    const { exchange } = outcome;
    if (reading.kind === 'link') given += readLink(reading.url).kind === 'empty' ? 0 : 1;
    if (reading.kind === 'no object') {
      const what = reading.body.trim() === '' ? 'an empty body' : 'something that is no JSON object';
      tally.fail(() => ({
        message: `${tell(outcome)} with ${what}`,
        expected,
        actual: preview(reading.body),
        exchange,
      }));
    }
    if (reading.kind === 'no url') {
      tally.fail(() => ({
        message: `${tell(outcome)} without "url"`,
        expected,
        actual: preview(reading.body),
        exchange,
      }));
    }
  }
  return tally.verdict(
    given > 0 ? pass(`${given} of ${samples.length} sampled calls have a link`) : withoutLink(samples),
  );
}

/** Why no sampled call had a link, when none of the answers was wrong in itself. */
function withoutLink(samples: Samples['samples']): Verdict {
  const readings = samples.map(({ outcome }) => ({ outcome, reading: readRecording(outcome) }));
  for (const { outcome, reading } of readings) {
    switch (reading.kind) {
      case 'link':
        return skip('every url is empty: see recording/url-is-filled');
      case 'audio':
      case 'redirect':
        return skip(`${tell(outcome)}: see recording/answers-json`);
      case 'undecided':
        return inconclusive(reading.because);
      case 'other':
        return inconclusive(tell(outcome));
      case 'absent':
      case 'no object':
      case 'no url':
        break;
      default:
        return reading satisfies never;
    }
  }
  const all = samples.length === 1 ? 'the sampled call' : `all ${samples.length} sampled calls`;
  return inconclusive(`404 for ${all}: they were not recorded, it seems, so nothing can be told about recordings`);
}
