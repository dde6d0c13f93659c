import type { Outcome } from '../../http.js';
import { ifAsked, observation, optional, type Unavailable, unavailable } from '../../observation.js';
import { callObjects, idOf } from '../observations/ask-calls.js';
import { settledCalls } from '../observations/settled-calls.js';
import { unknownId } from '../recording/unknown-id.js';
import { unknownLike } from './call-ids.js';
import { bannedSince, hasStatus } from './comparing.js';
import { wrongKey } from './key-variants.js';
import { nothingToLearn } from './open-doors.js';
import { type RecordingRefusals, recordingRefusals } from './recording-refusals.js';
import { contactsRefusals } from './refusals.js';
import { sameRefusal } from './same-refusal.js';
import { fromStranger, recordingRequest } from './stranger.js';

/** The recording of a call that there is not, asked as that of a known call was. */
export interface UnknownCall {
  readonly recording: RecordingRefusals;
  /** Its id is spelled like that of a known call, so that no route turns it away for its looks. */
  readonly wellFormed: boolean;
  readonly id: string;
  /** With the key. */
  readonly control: Outcome;
  readonly wrong: Outcome;
  readonly none: Outcome | undefined;
  /** The known call with another wrong key; asked when the refusals differ, to see whether they always do. */
  readonly knownAgain: Outcome | undefined;
}

export const unknownCall = observation({
  id: 'auth/unknown-call',
  purpose: 'Ask for the recording of an unknown call as a stranger',
  from: 'standard',
  phase: 'late',
  needs: {
    recording: recordingRefusals,
    contacts: contactsRefusals,
    settled: optional(settledCalls),
    unknown: ifAsked(unknownId),
  },
  observe: async (
    { http, random, secret, depth },
    { recording, contacts, settled, unknown },
  ): Promise<UnknownCall | Unavailable> => {
    const why = bannedSince(contacts) ?? nothingToLearn(recording);
    if (why !== undefined) return unavailable.inconclusive(why);
    const known = new Set([recording.id, ...callObjects(settled?.rows ?? []).map((row) => idOf(row) ?? '')]);
    // The key was shown that there is no such call.
    const earlier = unknown !== undefined && hasStatus(unknown.outcome, 404) ? unknown : undefined;
    const id = earlier?.id ?? unknownLike(recording.id, known, random);
    const request = recordingRequest(id);
    const control =
      earlier?.outcome ??
      (await http.ask({ ...request, intent: 'abnormal', purpose: 'With the key, an unknown call' }));
    const wrong = await http.ask(fromStranger(request, wrongKey(secret, random), 'With a wrong key, an unknown call'));
    const none =
      depth === 'thorough'
        ? await http.ask(fromStranger(request, 'none', 'Without a key, an unknown call'))
        : undefined;
    const differs =
      recording.wrong !== undefined &&
      !sameRefusal({ outcome: recording.wrong, id: recording.id }, { outcome: wrong, id });
    const knownAgain = differs
      ? await http.ask(
          fromStranger(recordingRequest(recording.id), wrongKey(secret, random), 'Do refusals of one call differ?'),
        )
      : undefined;
    return { recording, wellFormed: recording.known, id, control, wrong, none, knownAgain };
  },
});
