import { type Analysis, analysisAnswerSchema } from '../../../schemas/callyzer/analysis.js';
import { analysisOf, type Best } from '../reports/analysis.js';
import { collect } from '../reports/collect.js';
import { longestCall } from '../reports/longest.js';
import { allCalls, type Totals } from '../reports/totals.js';
import { analysis } from '../rules/endpoints/analysis.js';
import type { View } from '../view.js';
import { success } from '../wire/answers.js';
import { clientLog } from '../wire/call-log.js';
import { employeeBlock } from '../wire/employee.js';
import { callyzerRoute } from './asked.js';
import { callAt } from './call-at.js';
import { toFilter } from './to-filter.js';

export const analysisRoute = callyzerRoute({
  endpoint: analysis,
  answer: analysisAnswerSchema,
  work({ values, view }) {
    const { days } = view.tenant.own;
    const filter = toFilter(values, view.tenant);
    const figures = analysisOf(collect(filter, days), days.pairs);
    const longest = longestCall(filter, days);
    const result: Analysis = {
      average_duration: figures.averageDuration,
      top_dialer: best(figures.dialer, view, ({ outgoing }) => ({ total_outgoing_calls: outgoing })),
      top_answered: best(figures.answered, view, ({ incoming }) => ({ total_incoming_calls: incoming })),
      top_caller: best(figures.caller, view, (of) => ({ total_calls: allCalls(of) })),
      highest_total_duration: best(
        figures.talker,
        view,
        ({ incoming, incomingDuration, outgoing, outgoingDuration }) => ({
          total_duration: incomingDuration + outgoingDuration,
          total_calls: incoming + outgoing,
          total_incoming_duration: incomingDuration,
          total_outgoing_duration: outgoingDuration,
        }),
      ),
      longest_duration: longest === undefined ? null : longestDuration(longest, view),
    };
    return success(result);
  },
});

function best<T>(found: Best | undefined, view: View, numbers: (of: Totals) => T) {
  return found === undefined ? null : { ...employeeBlock(found.employee, view), ...numbers(found.totals) };
}

function longestDuration(index: number, view: View): Analysis['longest_duration'] {
  const call = callAt(index, view);
  return { ...employeeBlock(call.operator, view), call_log: clientLog(call, view) };
}
