import { rule } from '../../rule.js';
import { inconclusive, info, pass, warn } from '../../verdicts.js';
import { readRecording } from '../recording/reading.js';
import { samples } from '../recording/samples.js';

/** Fewer calls without a recording may be chance. */
const ENOUGH = 10;

export const callsHaveRecordings = rule({
  id: 'completed/calls-have-recordings',
  clauses: ['COMP-6'],
  level: 'should',
  source: 'Endpoint 5; Important notes',
  summary: 'Completed calls have recordings.',
  why: 'A call without a recording is a line in a list: there is nothing to transcribe or to judge.',
  fix: 'Switch recording on for the operators whose calls are to be analysed, and keep recordings until they are fetched.',
  needs: { samples },
  judge: ({ samples: { samples } }) => {
    const readings = samples.map(({ outcome }) => readRecording(outcome));
    const answered = readings.filter(({ kind }) => kind !== 'undecided' && kind !== 'other');
    const absent = samples.filter((_sample, index) => readings[index]?.kind === 'absent');
    const [first] = absent;
    if (answered.length === 0) return inconclusive('no recording was answered for');
    if (first === undefined) return pass(`${answered.length} of ${answered.length} sampled calls have a recording`);
    const finding = {
      message: `${absent.length} of ${answered.length} sampled calls have no recording`,
      expected: 'a link for most calls',
      actual: '404',
      exchange: first.outcome.exchange,
    };
    return absent.length === answered.length && answered.length >= ENOUGH ? warn(finding) : info(finding);
  },
});
