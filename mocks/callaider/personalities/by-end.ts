import { personality } from './personality.js';

/** Longer than any call. */
const LONGEST_SECONDS = 12 * 3600;

export const byEnd = personality({
  name: 'by-end',
  story: 'A call belongs to the window in which it ended: that is when its record was written.',
  expects: {},
  apply: (right) => ({
    ...right,
    *callsIn(query) {
      for (const call of right.callsIn({ ...query, from: query.from - LONGEST_SECONDS })) {
        if (call.endedAt >= query.from && call.endedAt < query.to) yield call;
      }
    },
  }),
});
