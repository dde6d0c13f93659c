import type { Finding, Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { isSuccess, nameOf, tell, undecided, whatCame } from '../answers.js';
import { preview } from '../preview.js';
import { type Download, downloads } from './downloads.js';
import { readRecording } from './reading.js';
import { type SecondIssue, secondIssue } from './second-issue.js';
import { isUsedUp } from './used-up.js';

export const linkIsGivenAgain = rule({
  id: 'recording/link-is-given-again',
  clauses: ['REC-14'],
  level: 'must',
  summary: 'Whoever asks for a recording again gets a link that works again.',
  why: 'A download that breaks off is tried again; if only the first link ever works, the recording is lost by then.',
  fix: 'Make a link at each request, good for any number of downloads, and keep the file behind it.',
  source: 'Endpoint 5',
  needs: { downloads, second: secondIssue },
  judge: ({ downloads, second }) => judgeSecond(downloads, second),
});

function judgeSecond(downloads: readonly Download[], second: SecondIssue): Verdict {
  const tally = createTally();
  const flaw = flawOf(second);
  if (flaw !== undefined && 'message' in flaw) tally.fail(() => flaw);
  for (const { sample, wholeRefused } of downloads.filter(isUsedUp)) {
    if (wholeRefused?.kind !== 'fetched') continue;
    const { outcome } = wholeRefused;
    tally.warn(() => ({
      message: `The link of ${nameOf(sample.outcome)} ${whatCame(outcome)} when it was followed a second time; a fresh one works`,
      expected: 'a link that can be downloaded more than once',
      actual: whatCame(outcome),
      exchange: outcome.exchange,
    }));
  }
  const otherwise = flaw !== undefined && 'because' in flaw ? inconclusive(flaw.because) : undefined;
  return tally.verdict(otherwise ?? pass(second.isSameLink ? 'the same link again' : 'another link'));
}

/** What is wrong with the second answer or its link, or why that cannot be told. */
function flawOf({ outcome, fetched }: SecondIssue): Finding | { readonly because: string } | undefined {
  const because = undecided(outcome);
  if (because !== undefined) return { because };
  if (fetched === undefined) {
    const reading = readRecording(outcome);
    return {
      message: `${tell(outcome)} when it was asked again${reading.kind === 'link' ? ', with no link that can be followed' : ''}`,
      expected: 'a link, as the first time',
      actual: reading.kind === 'link' ? preview(reading.url) : whatCame(outcome),
      exchange: outcome.exchange,
    };
  }
  if (fetched.kind === 'withheld') return { because: fetched.because };
  const open = undecided(fetched.outcome);
  if (open !== undefined) return { because: open };
  if (isSuccess(fetched.outcome)) return undefined;
  return {
    message: `The second link of ${nameOf(outcome)} ${whatCame(fetched.outcome)}; the first one worked`,
    expected: '200 or 206',
    actual: whatCame(fetched.outcome),
    exchange: fetched.outcome.exchange,
  };
}
