import { DAY } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

const SHORT = 60;

export const shortCallsMissingFromReports = fault({
  name: 'short-calls-missing-from-reports',
  story: 'A window of whole days is answered from the daily reports, which leave out calls of less than a minute.',
  breaks: { 'relations/part-within-whole': 'fail' },
  brings: [
    'relations/parts-add-up',
    'relations/days-equal-hours',
    'relations/filters-never-add',
    'calls/complete-in-one-answer',
  ],
  apply: (right) => ({
    ...right,
    *callsIn(query) {
      const isReported = query.to > query.from && (query.to - query.from) % DAY === 0;
      for (const call of right.callsIn(query)) if (!isReported || right.durationOf(call) >= SHORT) yield call;
    },
  }),
});
