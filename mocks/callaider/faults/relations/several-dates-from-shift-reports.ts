import { DAY, HOUR } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

const dayOf = (time: number): number => Math.floor(time / DAY);
const isOfTheShift = (time: number): boolean => time % DAY >= 11 * HOUR && time % DAY < 17 * HOUR;

export const severalDatesFromShiftReports = fault({
  name: 'several-dates-from-shift-reports',
  story: 'A window over several dates is put together from the reports of the day shift, which begins at eleven.',
  breaks: { 'relations/days-equal-hours': 'fail' },
  brings: ['relations/parts-add-up', 'relations/part-within-whole', 'calls/complete-in-one-answer'],
  apply: (right) => ({
    ...right,
    *callsIn(query) {
      const isReported = dayOf(query.to - 1) > dayOf(query.from);
      for (const call of right.callsIn(query)) if (!isReported || isOfTheShift(call.startedAt)) yield call;
    },
  }),
});
