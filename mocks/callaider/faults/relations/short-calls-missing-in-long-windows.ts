import { DAY } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

const LONG = 4 * DAY;
const SHORT = 60;

export const shortCallsMissingInLongWindows = fault({
  name: 'short-calls-missing-in-long-windows',
  story: 'Long windows are answered from a report table that leaves out calls of less than a minute.',
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
      const isReported = query.to - query.from > LONG;
      for (const call of right.callsIn(query)) if (!isReported || right.durationOf(call) >= SHORT) yield call;
    },
  }),
});
