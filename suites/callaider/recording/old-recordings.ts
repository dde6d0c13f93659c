import { observation, type Unavailable, unavailable, type Window } from '../../observation.js';
import { askCalls, callObjects, spanning } from '../observations/ask-calls.js';
import { placeIn } from '../observations/call-times.js';
import type { Fetched } from './fetch-link.js';
import { createFollower, linkIn } from './follow-links.js';
import { chooseCalls, recordingPath, type Sample } from './samples.js';

const DAY = 24 * 3600;
/** Days ago, in which recordings often are moved or deleted. */
const WEEKS: readonly (readonly [from: number, to: number])[] = [
  [35, 28],
  [97, 90],
];
const EACH = 2;

/** A call of weeks or months ago. */
export interface OldRecording {
  readonly daysAgo: number;
  readonly sample: Sample;
  /** What its link brought, where it had one. */
  readonly fetched?: Fetched;
}

export const oldRecordings = observation({
  id: 'recording/old-recordings',
  purpose: 'Ask for recordings of one and three months ago',
  from: 'thorough',
  needs: {},
  observe: async ({ http, target, random, startedAt }): Promise<readonly OldRecording[] | Unavailable> => {
    const seen: OldRecording[] = [];
    const { follow } = createFollower({ http, target });
    for (const [from, to] of WEEKS) {
      const window: Window = { from: startedAt - from * DAY, to: startedAt - to * DAY };
      const { rows = [] } = await askCalls(http, spanning(window), {
        purpose: `Calls of ${to} days ago and a week more`,
      });
      // A window that is ignored brings calls of today.
      const old = callObjects(rows).filter((row) => placeIn(window, row) === 'inside');
      for (const call of chooseCalls(old, EACH, random)) {
        const path = recordingPath(call.id) ?? '';
        const sample = { ...call, outcome: await http.ask({ endpoint: 'recording', intent: 'valid', path }) };
        const url = linkIn(sample.outcome);
        const followed = url === undefined ? undefined : await follow(call.id, { url, issue: sample.outcome }, 'head');
        seen.push({ daysAgo: to, sample, ...(followed && { fetched: followed.fetched }) });
      }
    }
    return seen.length > 0 ? seen : unavailable.skip('the account holds no call of one or three months ago');
  },
});
