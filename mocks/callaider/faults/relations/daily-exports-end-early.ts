import { DAY, HOUR } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

const WRITTEN_AT = 17 * HOUR;

export const dailyExportsEndEarly = fault({
  name: 'daily-exports-end-early',
  story: 'Windows longer than a day are put together from daily exports, which are written at five in the afternoon.',
  breaks: { 'relations/days-equal-hours': 'fail' },
  brings: ['relations/parts-add-up', 'relations/part-within-whole', 'calls/complete-in-one-answer'],
  apply: (right) => ({
    ...right,
    *callsIn(query) {
      const isExported = query.to - query.from > DAY;
      for (const call of right.callsIn(query)) if (!isExported || call.startedAt % DAY < WRITTEN_AT) yield call;
    },
  }),
});
