import { type UniqueClient, uniqueClientsAnswerSchema } from '../../../schemas/callyzer/totals.js';
import { collect } from '../reports/collect.js';
import { toldTotals } from '../reports/summary.js';
import { type ClientFigures, uniqueClients as uniqueClientsOf } from '../reports/unique-clients.js';
import { uniqueClients } from '../rules/endpoints/unique-clients.js';
import type { View } from '../view.js';
import { successPage } from '../wire/answers.js';
import { clientBlock, employeeLog } from '../wire/call-log.js';
import { callyzerRoute } from './asked.js';
import { callAt } from './call-at.js';
import { toFilter } from './to-filter.js';

export const uniqueClientsRoute = callyzerRoute({
  endpoint: uniqueClients,
  answer: uniqueClientsAnswerSchema,
  work({ values, view, page: { skip, no, size } }) {
    const { days } = view.tenant.own;
    const all = uniqueClientsOf(collect(toFilter(values, view.tenant), days), days.pairs);
    return successPage(
      all.slice(skip, skip + size).map((each) => told(each, view)),
      { total: all.length, no, size },
    );
  },
});

function told({ client, totals }: ClientFigures, view: View): UniqueClient {
  const { total_calls, total_duration, ...others } = toldTotals(totals);
  return {
    ...clientBlock(client, view.tenant),
    total_calls,
    total_duration,
    ...others,
    last_call_log: employeeLog(callAt(totals.last, view), view),
  };
}
