import { historyAnswerSchema } from '../../../schemas/callyzer/call-log.js';
import { plainHistory } from '../calls/plain-history.js';
import { historyPage } from '../reports/history.js';
import { history } from '../rules/endpoints/history.js';
import { textPage } from '../wire/answers.js';
import { callyzerRoute } from './asked.js';
import { callAt } from './call-at.js';
import { listRead } from './list-read.js';
import { toFilter } from './to-filter.js';

export const historyRoute = callyzerRoute({
  endpoint: history,
  answer: historyAnswerSchema,
  work({ ask, values, view, page: { skip, no, size } }) {
    const { tenant } = view;
    const { days, switches } = tenant.own;
    const filter = toFilter(values, tenant);
    const newestFirst = switches['history.order'] === 'newest-first';
    const part = { skip, take: size };
    const found = plainHistory(filter, tenant, part, newestFirst) ?? historyPage(filter, days, part, newestFirst);
    ask.tell({ list: listRead(filter, found, { page: no, size, order: newestFirst ? 'desc' : 'asc' }) });
    const rows = found.calls.map((index) => tenant.own.rows.of(callAt(index, view), view));
    return textPage(rows, { total: found.total, no, size });
  },
});
