import { numberAnswerSchema, numbersAnswerSchema } from '../../../schemas/aircall/answers.js';
import { answer } from '../errors.js';
import { isReply } from '../is-reply.js';
import { aircallNumber } from '../objects/number.js';
import { numberDetail } from '../objects/number-detail.js';
import { pageParameters, rangeParameters } from '../paging/parameters.js';
import { tablePage } from '../paging/table-page.js';
import { viewOf } from '../requests.js';
import { route } from '../route.js';
import { numberTable } from '../rows/number.js';
import { findNumber } from './find-number.js';

export const listNumbers = route({
  method: 'GET',
  path: '/v1/numbers',
  operation: {
    id: 'listNumbers',
    summary: 'Lists numbers',
    tag: 'Numbers',
    query: { ...pageParameters, ...rangeParameters },
    responses: { 200: { description: 'A page of numbers', schema: numbersAnswerSchema } },
  },
  handle(ask) {
    const page = tablePage(ask, numberTable(ask.tenant));
    if (isReply(page)) return page;
    const view = viewOf(ask);
    return answer({ numbers: page.rows.map((row) => aircallNumber(row, view)), meta: page.meta });
  },
});

export const getNumber = route({
  method: 'GET',
  path: '/v1/numbers/:id',
  operation: {
    id: 'getNumber',
    summary: 'One number, with the users who pick it up',
    tag: 'Numbers',
    responses: { 200: { description: 'The number', schema: numberAnswerSchema } },
  },
  handle(ask) {
    const found = findNumber(ask);
    return isReply(found) ? found : answer({ number: numberDetail(found.row, viewOf(ask)) });
  },
});
