import { userNumbersAnswerSchema } from '../../../schemas/aircall/answers.js';
import { answer } from '../errors.js';
import { isReply } from '../is-reply.js';
import { numberOfUser } from '../objects/number.js';
import { pageParameters } from '../paging/parameters.js';
import { listPage } from '../paging/table-page.js';
import { viewOf } from '../requests.js';
import { route } from '../route.js';
import { numberTable } from '../rows/number.js';
import { findUser } from './find-user.js';

export const listUserNumbers = route({
  method: 'GET',
  path: '/v2/users/:id/numbers',
  operation: {
    id: 'listUserNumbers',
    summary: 'The numbers that a user picks up',
    tag: 'Users',
    query: pageParameters,
    responses: { 200: { description: 'A page of numbers', schema: userNumbersAnswerSchema } },
  },
  handle(ask) {
    const found = findUser(ask);
    if (isReply(found)) return found;
    const numbers = found.user.numberIds.flatMap((id) => numberTable(ask.tenant).get(String(id)) ?? []);
    const page = listPage(ask, numbers);
    if (isReply(page)) return page;
    const view = viewOf(ask);
    return answer({ numbers: page.rows.map((row) => numberOfUser(row, view)), meta: page.meta });
  },
});
