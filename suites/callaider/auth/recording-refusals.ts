import type { Outcome } from '../../http.js';
import { observation, optional } from '../../observation.js';
import { has200 } from '../answers.js';
import { settledCalls } from '../observations/settled-calls.js';
import { likelyRecorded } from './call-ids.js';
import { observeRefusals, type Refusals } from './refusals.js';
import { recordingRequest } from './stranger.js';

/** Without calls any id must do. Digits alone fit most routes. */
const ANY_ID = '123456789';
/** Calls tried in search of one that has a recording. */
const TRIES = 3;

export interface RecordingRefusals extends Refusals {
  readonly id: string;
  /** The id belongs to a call of the settled window. */
  readonly known: boolean;
}

export const recordingRefusals = observation({
  id: 'auth/recording-refusals',
  purpose: 'Ask for a recording as a stranger',
  from: 'standard',
  phase: 'late',
  needs: { settled: optional(settledCalls) },
  observe: async (context, { settled }): Promise<RecordingRefusals> => {
    const ids = likelyRecorded(settled?.rows ?? [], TRIES);
    let id = ids[0] ?? ANY_ID;
    let control: Outcome | undefined;
    for (const candidate of ids) {
      id = candidate;
      control = await context.http.ask({
        ...recordingRequest(id),
        purpose: 'With the key, to find a recording and to compare with strangers',
      });
      if (has200(control)) break;
    }
    return { ...(await observeRefusals(context, recordingRequest(id), control)), id, known: ids.length > 0 };
  },
});
