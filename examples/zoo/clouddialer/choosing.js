// @ts-check
import { toKnown, toStored } from '../../clouddialer-adapter/mapping.js';

/**
 * @import { parts } from '../../clouddialer-adapter/adapter.js'
 * @import { Known } from '../../clouddialer-adapter/types.js'
 * @import { ZooAdapter } from '../types.js'
 */

/**
 * Another choice of calls: what is wanted counts as answered and over.
 * @param {(call: Known) => boolean} isWanted
 * @returns {Partial<typeof parts>}
 */
const choosing = (isWanted) => ({
  toStored(known, asOf, directory) {
    const right = toStored(known, asOf, directory);
    if (!isWanted(known)) return { ...right, call: undefined };
    const end = known.end ?? known.start + known.duration;
    return { ...toStored({ ...known, outcome: 'ANSWER', end }, asOf, directory), state: right.state };
  },
});

/** @type {ZooAdapter<typeof parts>[]} */
export const choices = [
  {
    name: 'returns-missed-calls',
    story: 'A call that has an end counts as completed, whether anybody answered or not.',
    parts: () => choosing(({ end }) => end !== undefined),
    scenario: 'none',
    explained: /missed|answered|NO_ANSWER|BUSY|FAILED|CANCELED/,
  },
  {
    name: 'spells-canceled-with-two-ls',
    story: 'Leaves out calls by a list of outcomes, in which CANCELLED is spelled as in Britain.',
    parts: () =>
      choosing(({ end, outcome }) => end !== undefined && !/^(NO_ANSWER|BUSY|FAILED|CANCELLED)$/.test(outcome)),
    scenario: 'canceled',
    explained: /CANCELED/,
  },
  {
    name: 'returns-active-calls',
    story: 'ANSWER counts as completed, though the call goes on.',
    parts: () => choosing(({ outcome }) => outcome === 'ANSWER'),
    scenario: 'answer-still-running',
    explained: /goes on|going on|active|completed/,
  },
  {
    name: 'asks-for-a-recording',
    story: 'A call without recording_url cannot have been answered, it is thought.',
    parts: () =>
      choosing(({ outcome, end, recordingUrl }) => outcome === 'ANSWER' && end !== undefined && !!recordingUrl),
    scenario: 'none',
    explained: /missing|not returned|lacks/,
  },
  {
    name: 'wants-every-leg-to-succeed',
    story: 'Takes a call for failed when one of its legs did, such as a colleague who was added and did not answer.',
    parts: () => ({
      toKnown(status, push) {
        const known = toKnown(status, push);
        return status.legs.some((leg) => leg.status === 'FAILED') ? { ...known, outcome: 'FAILED' } : known;
      },
    }),
    scenario: 'failed-transfer',
    explained: /missing|not returned|lacks/,
  },
  {
    name: 'names-whoever-came-last',
    story: 'Takes the last leg for the operator, and so somebody who was added and never reached.',
    parts: () => ({
      toKnown(status, push) {
        const last = status.legs.filter(({ role }) => role !== 'destination').at(-1);
        return { ...toKnown(status, push), ...(last === undefined ? {} : { agent: last.number }) };
      },
    }),
    scenario: 'failed-transfer',
    explained: /operator/,
  },
  {
    name: 'ignores-the-window',
    story: 'Returns all that it has: the importer will drop what it knows already.',
    parts: () => ({ read: (query) => ({ ...query, startTime: 0, stopTime: 1e11 }) }),
    scenario: 'none',
    explained: /window|outside/,
  },
];
