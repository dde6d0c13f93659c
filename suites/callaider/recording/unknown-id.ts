import type { Outcome } from '../../http.js';
import { observation, type Unavailable, unavailable } from '../../observation.js';
import { idsOf } from '../observations/call-sets.js';
import { settledCalls } from '../observations/settled-calls.js';
import { readRecording } from './reading.js';
import { recordingPath, samples } from './samples.js';
import { strangeId } from './strange-id.js';

export interface UnknownIdSeen {
  readonly id: string;
  readonly outcome: Outcome;
}

/** GET /calls/:id/recording for a call that does not exist. A second id is tried before a link is taken for a defect. */
export const unknownId = observation({
  id: 'recording/unknown-id',
  purpose: 'Ask for the recording of a call that does not exist',
  from: 'standard',
  needs: { calls: settledCalls, samples },
  observe: async ({ http, random }, { calls, samples: { samples: asked } }): Promise<UnknownIdSeen | Unavailable> => {
    const [first] = asked;
    if (first === undefined) return unavailable.skip('no call was there to take an id from');
    let seen: UnknownIdSeen | undefined;
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const id = strangeId([first.id, ...idsOf(calls.rows)], random);
      const path = recordingPath(id);
      if (path === undefined) break;
      seen = { id, outcome: await http.ask({ endpoint: 'recording', intent: 'valid', path }) };
      if (readRecording(seen.outcome).kind !== 'link') break;
    }
    return seen ?? unavailable.skip('no unknown id can be made that a path can carry');
  },
});
