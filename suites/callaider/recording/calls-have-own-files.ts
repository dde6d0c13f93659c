import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass, skip } from '../../verdicts.js';
import { nameOf } from '../answers.js';
import { type Download, downloads } from './downloads.js';
import { compareFiles } from './shared-files.js';

export const callsHaveOwnFiles = rule({
  id: 'recording/calls-have-own-files',
  clauses: ['REC-22'],
  level: 'should',
  summary: 'Different calls have different recordings.',
  why: 'One file for many calls means that conversations are rated which nobody held.',
  fix: 'Look the file up by the id of the call, and answer 404 rather than with a placeholder.',
  source: 'Endpoint 5',
  needs: { downloads },
  judge: ({ downloads }) => judgeFiles(downloads),
});

function judgeFiles(downloads: readonly Download[]): Verdict {
  const tally = createTally();
  const { compared, shared } = compareFiles(downloads);
  for (const { downloads: alike, isSameLink } of shared) {
    const [first, second] = alike;
    const what = isSameLink ? 'have one and the same link' : 'give the same file';
    tally.warn(() => ({
      message: `${alike.length} of ${compared} compared calls ${what}, though they lie apart in time: ${nameOf(first.sample.outcome)} and ${nameOf(second.sample.outcome)}`,
      expected: 'a recording for each call',
      actual: isSameLink ? 'one link' : 'the same size and the same bytes',
      exchange: second.head.kind === 'fetched' ? second.head.outcome.exchange : second.issue.exchange,
    }));
  }
  return tally.verdict(
    compared > 1 ? pass(`${compared} recordings`) : skip('fewer than two recordings could be compared'),
  );
}
