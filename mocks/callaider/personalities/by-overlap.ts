import { personality } from './personality.js';

/** Longer than any call. */
const LONGEST_SECONDS = 12 * 3600;

export const byOverlap = personality({
  name: 'by-overlap',
  story: 'A call belongs to every window that it touches.',
  expects: {},
  apply: (right) => ({
    ...right,
    *callsIn(query) {
      if (query.from > query.to) return;
      for (const call of right.callsIn({ ...query, from: query.from - LONGEST_SECONDS })) {
        if (call.endedAt >= query.from) yield call;
      }
    },
  }),
});
