import { fault } from '../fault.js';

export const bothBoundsExcluded = fault({
  name: 'both-bounds-excluded',
  story: 'The query says start > :startTime AND start < :stopTime: a call on the cut of two windows is in neither.',
  breaks: { 'relations/parts-add-up': 'fail' },
  brings: ['relations/days-equal-hours'],
  apply: (right) => ({
    ...right,
    *callsIn(query) {
      for (const call of right.callsIn(query)) {
        if (call.startedAt > query.from && call.startedAt < query.to) yield call;
      }
    },
  }),
});
