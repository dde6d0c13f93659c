import type { Scenario } from '../../kit/scenarios/types.js';
import { takeTurn } from '../calls/courses.js';
import type { CloudDialerTenant } from '../view.js';

export const lateRecording: Scenario<CloudDialerTenant> = {
  name: 'late-recording',
  story: {
    happens: 'The recording_url of a call answers 404 for two hours after its end, and the sound after that.',
    rightClient: 'Tells 404 or hands on the link as it is, and does not take the first 404 for the last word.',
  },
  start: (stage) => takeTurn(stage, 'late-recording'),
};
