import type { Outcome } from '../../http.js';
import { ifAsked, observation, optional, type Unavailable, unavailable } from '../../observation.js';
import { samples } from '../recording/samples.js';
import { recordingRefusals } from './recording-refusals.js';

/** A recording asked for with the key: beside the strangers or, in a quick run, as one of the sampled ones. */
export const recordingWithKey = observation({
  id: 'auth/recording-with-key',
  purpose: 'See how a recording was answered to the key',
  phase: 'late',
  needs: { refusals: optional(recordingRefusals), sampled: ifAsked(samples) },
  observe: (_context, { refusals, sampled }): Outcome | Unavailable =>
    refusals?.control ?? sampled?.samples[0]?.outcome ?? unavailable.skip('no recording was asked for'),
});
