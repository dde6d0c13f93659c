import type { Scenario } from '../../kit/scenarios/types.js';
import type { AircallTenant } from '../view.js';

export const expiredRecording: Scenario<AircallTenant> = {
  name: 'expired-recording',
  story: {
    happens: 'The first five links to recordings have expired when they are followed: 403 from the storage, in XML.',
    rightClient: 'Reads the call again, takes its fresh link, and follows that one at once and without its credential.',
  },
  start: (stage) => stage.fault({ name: 'expired-recording', times: 5 }),
};
