import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { tell } from '../answers.js';
import { preview } from '../preview.js';
import { readRecording } from './reading.js';
import { type Samples, samples } from './samples.js';

export const answersJson = rule({
  id: 'recording/answers-json',
  clauses: ['REC-2'],
  level: 'must',
  summary: '/calls/:id/recording answers JSON that holds a link: not the sound itself, and no redirect to it.',
  why: 'The platform reads the answer as JSON; sound or a redirect in its place ends the import of the recording.',
  fix: 'Answer 200 with { "url": "https://…" }, and let the sound be fetched from that link.',
  source: 'Endpoint 5 (response)',
  needs: { samples },
  judge: ({ samples }) => judgeShape(samples),
});

function judgeShape({ samples }: Samples): Verdict {
  const tally = createTally();
  let json = 0;
  let moved: string | undefined;
  for (const { outcome } of samples) {
    const reading = readRecording(outcome);
    const told = { expected: 'JSON with "url"', exchange: outcome.exchange };
    if (reading.kind === 'link' || reading.kind === 'no url') json += 1;
    if (reading.kind === 'audio') {
      tally.fail(() => ({
        message: `${tell(outcome)} with the sound itself`,
        ...told,
        actual: reading.type || 'sound',
      }));
    }
    if (reading.kind === 'redirect' && reading.moved) moved = reading.to;
    if (reading.kind === 'redirect' && !reading.moved) {
      tally.fail(() => ({
        message: `${tell(outcome)}: a redirect to ${preview(reading.to)}`,
        ...told,
        actual: 'a redirect',
      }));
    }
  }
  if (json > 0) return tally.verdict(pass());
  const because =
    moved === undefined ? 'no sampled call was answered 200 with JSON' : `the endpoint has moved to ${moved}`;
  return tally.verdict(inconclusive(because));
}
