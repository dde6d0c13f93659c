import { callsAnswerSchema } from '../../../schemas/aircall/answers.js';
import { isReply } from '../is-reply.js';
import { readPage } from '../paging/page-query.js';
import { pageParameters, rangeParameters } from '../paging/parameters.js';
import { readRange } from '../paging/time-range.js';
import { viewOf } from '../requests.js';
import { route } from '../route.js';
import { callListReply } from './call-list.js';
import { fetchParameters } from './fetch-flags.js';
import { shiftPages } from './shift.js';
import { callWindow } from './window.js';

/** Calls that started in (from, to], also those that go on. Costs the page, not what is skipped. */
export const listCalls = route({
  method: 'GET',
  path: '/v1/calls',
  operation: {
    id: 'listCalls',
    summary: 'Lists calls, also those that go on',
    tag: 'Calls',
    query: { ...pageParameters, ...rangeParameters, ...fetchParameters },
    responses: { 200: { description: 'A page of calls', schema: callsAnswerSchema } },
  },
  handle(ask) {
    const page = readPage(ask.query, ask.tenant.own.switches);
    if (isReply(page)) return page;
    const range = readRange(ask.query);
    const before = callWindow(range, viewOf(ask));
    const calls = shiftPages(ask, page, before) ? callWindow(range, viewOf(ask)) : before;
    return callListReply(ask, page, calls.page(page), calls.total);
  },
});
