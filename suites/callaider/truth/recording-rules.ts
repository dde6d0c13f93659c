import { type Rule, rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { undecided, whatCame } from '../answers.js';
import { truthRecordings } from './recordings.js';

const recordingsAreThere = rule({
  id: 'truth/recordings-are-there',
  flag: 'truth',
  clauses: ['REC-1', 'REC-7'],
  level: 'must',
  source: 'Endpoint 5',
  summary: 'What the provider has a recording of can be heard.',
  why: 'A call without its recording cannot be analysed, and nobody sees that there was one.',
  fix: 'Ask the provider for the link when it is asked for, not when the call is read: recordings come late, and links run out.',
  needs: { recordings: truthRecordings },
  judge({ recordings }) {
    const recorded = recordings.filter(({ truth }) => truth !== null);
    if (recordings.length === 0) return inconclusive('no recording could be asked for');
    if (recorded.length === 0) return skip('none of the calls that were looked at has a recording');
    const tally = createTally();
    let judged = 0;
    for (const { call, link, file, why } of recorded) {
      if (undecided(link) !== undefined || link.kind === 'none') continue;
      // A link that is no link, and a server in trouble, are told by others.
      const isTold = link.status === 404 || (file !== undefined && undecided(file) === undefined);
      if (!isTold) continue;
      judged += 1;
      const because = why?.sentences[0] === undefined ? '' : `: ${why.sentences[0]}`;
      if (link.status === 404) {
        tally.fail(() => ({
          message: `call ${call} has a recording at the provider, and the adapter answers 404`,
          exchange: link.exchange,
        }));
      } else if (file?.kind === 'answer' && file.status >= 400 && file.status < 500 && file.status !== 429) {
        tally.fail(() => ({
          message: `the link to the recording of call ${call} ${whatCame(file)}${because}`,
          exchange: file.exchange,
        }));
      }
    }
    return judged === 0 ? inconclusive('no link to a recording was answered') : tally.verdict(pass());
  },
});

const recordingIsItsOwn = rule({
  id: 'truth/recording-is-of-its-call',
  flag: 'truth',
  clauses: ['REC-1', 'REC-22'],
  level: 'must',
  source: 'Endpoint 5',
  summary: "The recording of a call is that call's.",
  why: 'Somebody is judged by what another one said, and hears a client whom they never spoke to.',
  fix: 'Look the recording up by the id of the call, and nothing else: not by place in a list, not by time.',
  needs: { recordings: truthRecordings },
  judge({ recordings }) {
    const tally = createTally();
    let same = 0;
    for (const { call, truth, head, isOf = [], file } of recordings) {
      if (truth === null || head === undefined || file === undefined) continue;
      if (head === truth.head) same += 1;
      else if (isOf.length > 0 && !isOf.includes(call)) {
        tally.fail(() => ({
          message: `the recording of call ${call} is that of call ${isOf[0]}`,
          exchange: file.exchange,
        }));
      }
    }
    // Files that an adapter has made anew are nobody's.
    return tally.verdict(
      same > 0
        ? pass(`${same} recordings, byte by byte`)
        : inconclusive('no file could be told to be any recording of the provider'),
    );
  },
});

export const recordingRules: readonly Rule[] = [recordingsAreThere, recordingIsItsOwn];
