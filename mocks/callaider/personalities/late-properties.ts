import { personality } from './personality.js';

const SCORED_AFTER_SECONDS = 1800;

export const lateProperties = personality({
  name: 'late-properties',
  story: 'The quality score is given half an hour after the call; until then it is not told.',
  expects: {},
  apply: (right) => ({
    ...right,
    propertiesOf(call) {
      const isScored = call.endedAt + SCORED_AFTER_SECONDS <= right.account.now();
      return { ...right.propertiesOf(call), ...(isScored ? {} : { 'Quality score': undefined }) };
    },
  }),
});
