import type { Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { isSuccess, nameOf, tell, undecided, whatCame } from '../answers.js';
import { preview } from '../preview.js';
import { type Download, downloads } from './downloads.js';
import { readLink } from './link.js';
import { type OldRecording, oldRecordings } from './old-recordings.js';
import { readRecording } from './reading.js';
import { soundOf } from './sound.js';

export const oldCallsAnswerAlike = rule({
  id: 'recording/old-calls-answer-alike',
  clauses: ['REC-24'],
  level: 'should',
  summary: 'Calls of months ago are answered like new ones: with a link that works, or 404.',
  why: 'A link to a file that was deleted looks like a recording, and its download is tried again and again.',
  fix: 'When a recording is deleted, remember it with the call, and answer 404 from then on.',
  source: 'Endpoint 5 (404 if unavailable)',
  needs: { old: oldRecordings, downloads: optional(downloads) },
  judge: ({ old, downloads }) => judgeOld(old, downloads ?? []),
});

/** Only beside a link of a new call that works is a dead one a matter of age. */
function judgeOld(old: readonly OldRecording[], downloads: readonly Download[]): Verdict {
  const tally = createTally();
  const open: string[] = [];
  let fine = 0;
  for (const one of old) {
    const state = stateOf(one);
    if (state === 'fine') fine += 1;
    else if ('because' in state) open.push(state.because);
    else {
      const { outcome } = one.sample;
      const message = `${nameOf(outcome)}, a call of more than ${one.daysAgo} days ago, answered 200, but its link ${state.dead}`;
      tally.fail(() => ({
        message,
        expected: 'a link that works, or 404',
        actual: state.dead,
        exchange: state.exchange,
      }));
    }
  }
  const verdict = tally.verdict(fine > 0 ? pass(`${fine} calls`) : inconclusive(open[0] ?? 'no call was asked'));
  if (verdict.kind === 'fail' && !downloads.some(({ head }) => soundOf(head) !== undefined)) {
    return skip('links of new calls do not work either: see recording/url-can-be-fetched');
  }
  return verdict;
}

type State = 'fine' | { readonly because: string } | { readonly dead: string; readonly exchange: number };

function stateOf({ sample: { outcome }, fetched }: OldRecording): State {
  const reading = readRecording(outcome);
  if (reading.kind === 'absent') return 'fine';
  if (reading.kind !== 'link') return { because: reading.kind === 'undecided' ? reading.because : tell(outcome) };
  if (fetched === undefined) {
    const { kind } = readLink(reading.url);
    const isNone = kind === 'empty' || kind === 'placeholder';
    if (isNone) return { dead: `is ${preview(reading.url, 40)}`, exchange: outcome.exchange };
    return { because: 'the link is no complete address: see recording/url-is-absolute' };
  }
  if (fetched.kind === 'withheld') return { because: fetched.because };
  const because = undecided(fetched.outcome);
  if (because !== undefined) return { because };
  return isSuccess(fetched.outcome) ? 'fine' : { dead: whatCame(fetched.outcome), exchange: fetched.outcome.exchange };
}
