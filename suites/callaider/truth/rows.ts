import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { idOf } from '../observations/ask-calls.js';
import { preview } from '../preview.js';
import { handedOnInParts } from './fields.js';
import type { Matched } from './match-rows.js';
import { type TruthSeen, truthCalls, truthRecent } from './window-calls.js';
import { moment } from './words.js';

const SOURCE = 'Endpoint 3 / Important notes';

export const holdsNothingForbidden = rule({
  id: 'truth/only-completed-calls',
  flag: 'truth',
  clauses: ['COMP-1', 'COMP-3'],
  level: 'must',
  source: SOURCE,
  summary: 'No call stands in the answer that nobody answered, that goes on, or that is left to a voicemail.',
  why: 'There is nothing to listen to in them, and they spoil every average.',
  fix: "Keep calls by the provider's own state: answered, and over. An end, a duration or a recording alone prove neither.",
  needs: { calls: truthCalls, recent: optional(truthRecent) },
  judge({ calls, recent }) {
    const asked = recent === undefined ? [calls] : [calls, recent];
    if (asked.every(({ matched }) => matched.length === 0)) return skip('the windows were answered without a call');
    if (asked.every(({ truth }) => truth.mustNot.length === 0)) {
      return inconclusive('the provider has no missed or active call in the window');
    }
    const tally = createTally();
    for (const { matched, seen } of asked) {
      const forbidden = matched.filter(({ forbidden: found, by }) => found !== undefined && by === 'id');
      for (const { forbidden: call, row, index } of forbidden) {
        tally.fail(() => ({
          message: `${forbidden.length} of ${matched.length} calls must not be there, such as ${call?.id ?? idOf(row)}: ${call?.reason}`,
          at: `${seen.at}/${index}`,
          exchange: seen.outcome.exchange,
        }));
      }
    }
    return tally.verdict(pass());
  },
});

export const holdsNoCallTwice = rule({
  id: 'truth/no-call-twice',
  flag: 'truth',
  clauses: ['CALLS-26'],
  level: 'must',
  source: 'Endpoint 3 / Call fields; Production recommendations',
  summary: 'A call of the provider is one call of the answer.',
  why: 'A call that comes twice is counted twice, and paid for twice where its analysis costs.',
  fix: "Store calls under the provider's id, so that a page, a webhook or a leg that tells of one again changes nothing.",
  needs: { calls: truthCalls },
  judge({ calls }) {
    const { matched, seen } = calls;
    if (matched.length === 0) return skip('the window was answered without a call');
    const inParts = handedOnInParts(matched);
    const first = new Map<string, Matched>();
    const again: { readonly earlier: Matched; readonly later: Matched; readonly id: string }[] = [];
    for (const each of matched) {
      const { call, by } = each;
      if (call === undefined || by !== 'id' || inParts.has(call.id)) continue;
      const earlier = first.get(call.id);
      if (earlier === undefined) first.set(call.id, each);
      else again.push({ earlier, later: each, id: call.id });
    }
    const tally = createTally();
    for (const { earlier, later, id } of again) {
      tally.fail(() => ({
        message: `${again.length} of ${matched.length} rows are calls that stand there already, such as ${id} of ${moment(calls.truth.must.find((call) => call.id === id)?.startTime ?? Number(earlier.call?.startTime))}`,
        actual: `rows ${earlier.index} and ${later.index}: ${preview(idOf(earlier.row))} and ${preview(idOf(later.row))}`,
        at: `${seen.at}/${later.index}`,
        exchange: seen.outcome.exchange,
      }));
    }
    return tally.verdict(pass());
  },
});

export const holdsNothingInvented = rule({
  id: 'truth/no-strange-call',
  flag: 'truth',
  clauses: ['CALLS-25'],
  level: 'must',
  source: 'Endpoint 3 / Call fields',
  summary: 'Every call of the answer is one that the provider tells of.',
  why: "What no provider knows of comes from somewhere else: another customer's account, or a mistake.",
  fix: "Ask with the credential of this account alone, and keep its calls apart from other accounts' in the database.",
  needs: { calls: truthCalls },
  judge({ calls }) {
    const { matched, seen } = calls;
    if (matched.length === 0) return skip('the window was answered without a call');
    const strange = strangersAmong(calls);
    if (strange.length === 0) return pass();
    // Ids of the adapter's own, and times of its own: nothing can be told of these.
    if (strange.length * 2 > matched.length) {
      return inconclusive(`${strange.length} of ${matched.length} rows cannot be told to be any call of the provider`);
    }
    const tally = createTally();
    for (const { row, index } of strange) {
      tally.fail(() => ({
        message: `${strange.length} of ${matched.length} calls are none of the provider's, such as ${preview(idOf(row))}`,
        at: `${seen.at}/${index}`,
        exchange: seen.outcome.exchange,
      }));
    }
    return tally.verdict(pass());
  },
});

export const strangersAmong = ({ matched }: Pick<TruthSeen, 'matched'>): readonly Matched[] =>
  matched.filter(({ call, forbidden }) => call === undefined && forbidden === undefined);
