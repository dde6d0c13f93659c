import { daywiseAnswerSchema, hourlyAnswerSchema } from '../../../schemas/callyzer/time-slots.js';
import { daywiseOf } from '../reports/daywise.js';
import { hourlyOf } from '../reports/hourly.js';
import { slotTotals } from '../reports/slot-totals.js';
import { daywiseAnalytics } from '../rules/endpoints/daywise-analytics.js';
import { hourlyAnalytics } from '../rules/endpoints/hourly-analytics.js';
import { success } from '../wire/answers.js';
import { type Asked, callyzerRoute } from './asked.js';
import { toFilter, workingHoursOf } from './to-filter.js';

const totals = ({ values, view: { tenant } }: Asked) =>
  slotTotals(toFilter(values, tenant), workingHoursOf(values), tenant.own.days);

export const hourlyRoute = callyzerRoute({
  endpoint: hourlyAnalytics,
  answer: hourlyAnswerSchema,
  work: (asked) => success(hourlyOf(totals(asked))),
});

export const daywiseRoute = callyzerRoute({
  endpoint: daywiseAnalytics,
  answer: daywiseAnswerSchema,
  work(asked) {
    const { switches } = asked.view.tenant.own;
    const words = { slotAverages: switches['daywise.slotAverages'], percentages: switches['daywise.percentages'] };
    return success(daywiseOf(totals(asked), words));
  },
});
