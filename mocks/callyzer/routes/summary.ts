import { summaryAnswerSchema } from '../../../schemas/callyzer/totals.js';
import { collect } from '../reports/collect.js';
import { summaryOf } from '../reports/summary.js';
import { summary } from '../rules/endpoints/summary.js';
import { success } from '../wire/answers.js';
import { callyzerRoute } from './asked.js';
import { toFilter } from './to-filter.js';

export const summaryRoute = callyzerRoute({
  endpoint: summary,
  answer: summaryAnswerSchema,
  work({ values, view: { tenant } }) {
    const { days } = tenant.own;
    return success(summaryOf(collect(toFilter(values, tenant), days), days.pairs));
  },
});
