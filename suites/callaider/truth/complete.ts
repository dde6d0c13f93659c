import type { TrueCall } from '../../../schemas/truth.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { inCommon } from './in-common.js';
import { type Missing, truthMissing } from './why-missing.js';
import { truthCalls } from './window-calls.js';
import { moment } from './words.js';

export const isComplete = rule({
  id: 'truth/every-call-is-there',
  flag: 'truth',
  clauses: ['CALLS-1', 'CALLS-23'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'Every completed call that the provider tells of is in the answer.',
  why: 'What an adapter loses is lost for good: nobody looks for a call that nobody knows of.',
  fix: 'Follow the finding: it tells with which request the call was lost. Read lists to their end, and recent times again.',
  needs: { calls: truthCalls, missing: truthMissing },
  judge({ calls: { truth, seen }, missing: { lost, why } }) {
    const { must } = truth;
    if (must.length === 0) return inconclusive('the provider has no completed call in the window');
    const tally = createTally();
    const gone = new Set(lost);
    const common = inCommon(
      lost,
      must.filter((call) => !gone.has(call)),
    );
    const mark = common === undefined ? '' : `. All of them ${common}`;
    for (const call of explainedFirst(lost, why)) {
      const [because] = why.get(call.id)?.sentences ?? [];
      tally.fail(() => ({
        message: `${lost.length} of ${must.length} calls are missing, such as ${nameOf(call)}${because === undefined ? '' : `: ${because}`}${mark}`,
        exchange: seen.outcome.exchange,
      }));
    }
    return tally.verdict(pass(`all ${must.length} calls that the provider tells of`));
  },
});

export const reachesBack = rule({
  id: 'truth/reaches-back',
  flag: 'truth',
  clauses: ['CALLS-10'],
  level: 'should',
  source: 'Endpoint 3',
  summary: "Calls from before the adapter's time can be asked for as well.",
  why: 'A new team is judged on its past: a month without calls looks like a month in which nobody called.',
  fix: 'Read the history once when the adapter is set up, as far back as the provider has it; or say how far it goes.',
  needs: { calls: truthCalls, missing: truthMissing },
  judge({ calls: { truth, seen }, missing: { tooOld, why } }) {
    if (truth.must.length === 0) return inconclusive('the provider has no completed call in the window');
    const tally = createTally();
    for (const call of explainedFirst(tooOld, why)) {
      const [because = 'your client has never asked for that time'] = why.get(call.id)?.sentences ?? [];
      tally.warn(() => ({
        message: `${tooOld.length} of ${truth.must.length} calls are older than anything in the answer, such as ${nameOf(call)}: ${because}`,
        exchange: seen.outcome.exchange,
      }));
    }
    return tally.verdict(pass());
  },
});

/** Of several with the same cause one comes first: ten findings should tell of ten causes. */
function explainedFirst(calls: readonly TrueCall[], why: Missing['why']): readonly TrueCall[] {
  const told = new Set<string>();
  const rank = (call: TrueCall): number => {
    const [because] = why.get(call.id)?.sentences ?? [];
    if (because === undefined) return 2;
    const isNew = !told.has(because);
    told.add(because);
    return isNew ? 0 : 1;
  };
  return calls
    .map((call) => ({ call, rank: rank(call) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ call }) => call);
}

const nameOf = ({ id, startTime }: TrueCall): string => `${id} of ${moment(startTime)}`;
