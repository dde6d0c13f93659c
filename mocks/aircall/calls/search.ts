import { callsAnswerSchema } from '../../../schemas/aircall/answers.js';
import { isReply } from '../is-reply.js';
import { readPage } from '../paging/page-query.js';
import { pageParameters, rangeParameters } from '../paging/parameters.js';
import { readRange } from '../paging/time-range.js';
import { viewOf } from '../requests.js';
import { route } from '../route.js';
import { callFilter } from './call-filter.js';
import { callListReply } from './call-list.js';
import { fetchParameters } from './fetch-flags.js';
import { callWindow } from './window.js';

/** As the list, and only calls that fit. Without a filter it is the list. */
export const searchCalls = route({
  method: 'GET',
  path: '/v1/calls/search',
  operation: {
    id: 'searchCalls',
    summary: 'Searches calls',
    tag: 'Calls',
    query: {
      ...pageParameters,
      ...rangeParameters,
      ...fetchParameters,
      direction: { schema: { enum: ['inbound', 'outbound'] } },
      user_id: { schema: { type: 'integer' }, description: 'Whoever talked last' },
      phone_number: { schema: { type: 'string' }, description: 'E.164, of either side' },
      'tags[]': {
        schema: { type: 'array', items: { type: 'integer' } },
        description: 'Ids: calls that have all of them',
      },
    },
    responses: { 200: { description: 'A page of calls', schema: callsAnswerSchema } },
  },
  handle(ask) {
    const page = readPage(ask.query, ask.tenant.own.switches);
    if (isReply(page)) return page;
    const view = viewOf(ask);
    const calls = callWindow(readRange(ask.query), view);
    const filter = callFilter(ask.query, view);
    if (filter === undefined) return callListReply(ask, page, calls.page(page), calls.total);
    const { rows, total } = calls.find(filter, page);
    return callListReply(ask, page, rows, total);
  },
});
