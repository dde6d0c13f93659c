import type { Verdict } from '../../../schemas/verdict.js';
import type { Answer } from '../../http.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { tell, undecided } from '../answers.js';
import { preview } from '../preview.js';
import { readRecording } from './reading.js';
import { isReserved, reservedIds } from './reserved-ids.js';
import { type Sample, samples } from './samples.js';

export const listedIdsAreAccepted = rule({
  id: 'recording/listed-ids-are-accepted',
  clauses: ['REC-21'],
  level: 'must',
  summary: 'For every id that /calls lists, a recording can be asked: 200 with its link, or 404.',
  why: 'A call whose id is refused here, or crashes the handler, is imported without its recording, each time.',
  fix: 'Take any id that /calls gives, of whatever length and form, and answer 404 where no file belongs to it.',
  source: 'Endpoints 3 and 5',
  needs: { samples, reserved: optional(reservedIds) },
  judge: ({ samples, reserved }) => {
    const more = [...(reserved?.reserved ?? []), ...(reserved?.plain ?? [])];
    return judgeIds([...new Set([...samples.samples, ...more])]);
  },
});

function judgeIds(asked: readonly Sample[]): Verdict {
  const tally = createTally();
  const open: string[] = [];
  let accepted = 0;
  for (const { id, outcome } of asked) {
    const reading = readRecording(outcome);
    if (reading.kind === 'undecided' || outcome.kind === 'none') open.push(undecided(outcome) ?? tell(outcome));
    else if (reading.kind !== 'other') accepted += 1;
    else if (isOfProxy(id, outcome)) open.push('some proxies refuse an encoded slash in a path');
    // Other codes are told by general/status-codes and auth/key-accepted.
    else if (reading.status !== 400 && reading.status < 500) open.push(tell(outcome));
    else {
      tally.fail(() => ({
        message: `${tell(outcome)} for the listed id ${preview(id, 40)}`,
        expected: '200, or 404 when there is no recording',
        actual: String(reading.status),
        exchange: outcome.exchange,
      }));
    }
  }
  return tally.verdict(accepted > 0 ? pass(`${accepted} ids`) : inconclusive(open[0] ?? 'no id was asked'));
}

const isOfProxy = (id: string, { status, body }: Answer): boolean =>
  isReserved(id) && /[/\\%]/.test(id) && status === 400 && body.json.kind !== 'json';
