import type { EmployeeTotals } from '../../../schemas/callyzer/totals.js';
import { employeeSummaryAnswerSchema } from '../../../schemas/callyzer/totals.js';
import { collect } from '../reports/collect.js';
import { type EmployeeFigures, employeeTotals } from '../reports/employee-totals.js';
import { employeeSummary } from '../rules/endpoints/employee-summary.js';
import type { View } from '../view.js';
import { success, successPage } from '../wire/answers.js';
import { clientLog } from '../wire/call-log.js';
import { employeeBlock } from '../wire/employee.js';
import { callyzerRoute } from './asked.js';
import { callAt } from './call-at.js';
import { toFilter } from './to-filter.js';

export const employeeSummaryRoute = callyzerRoute({
  endpoint: employeeSummary,
  answer: employeeSummaryAnswerSchema,
  work({ values, view, page, refuse }) {
    const { days, switches } = view.tenant.own;
    const all = employeeTotals(collect(toFilter(values, view.tenant), days), days.pairs);
    if (all.length === 0) return refuse('E4');
    const employees = all.slice(page.skip, page.skip + page.size).map((each) => told(each, view));
    const result = switches['employeeSummary.shape'] === 'live' ? employees : { employees };
    if (!switches['employeeSummary.paging']) return success(result);
    return successPage(result, { total: all.length, ...page });
  },
});

/** In the order of the documentation's example, where the last call stands before the averages. */
function told({ employee, last, told: figures }: EmployeeFigures, view: View): EmployeeTotals {
  const { avg_duration_per_call, avg_incoming_duration, avg_outgoing_duration, ...totals } = figures;
  return {
    ...employeeBlock(employee, view),
    ...totals,
    last_call_log: clientLog(callAt(last, view), view),
    avg_duration_per_call,
    avg_incoming_duration,
    avg_outgoing_duration,
  };
}
