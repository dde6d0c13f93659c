import { availabilitiesAnswerSchema, availabilityAnswerSchema } from '../../../schemas/aircall/answers.js';
import { answer } from '../errors.js';
import { isReply } from '../is-reply.js';
import { availabilityOf, occupations } from '../objects/availability.js';
import { pageParameters } from '../paging/parameters.js';
import { tablePage } from '../paging/table-page.js';
import { viewOf } from '../requests.js';
import { route } from '../route.js';
import { userTable } from '../rows/user.js';
import { findUser } from './find-user.js';

export const listAvailabilities = route({
  method: 'GET',
  path: '/v1/users/availabilities',
  operation: {
    id: 'listAvailabilities',
    summary: 'What all users are doing',
    tag: 'Users',
    query: pageParameters,
    responses: { 200: { description: 'A page of availabilities', schema: availabilitiesAnswerSchema } },
  },
  handle(ask) {
    const page = tablePage(ask, userTable(ask.tenant), { isRanged: false });
    if (isReply(page)) return page;
    const busy = occupations(viewOf(ask));
    const users = page.rows.map((row) => ({
      id: row.id,
      availability: availabilityOf(row, busy.get(row.id), ask.now),
    }));
    return answer({ users, meta: page.meta });
  },
});

/** Bare: nothing is wrapped around it. */
export const getAvailability = route({
  method: 'GET',
  path: '/v1/users/:id/availability',
  operation: {
    id: 'getAvailability',
    summary: 'What a user is doing',
    tag: 'Users',
    responses: { 200: { description: 'The availability', schema: availabilityAnswerSchema } },
  },
  handle(ask) {
    const found = findUser(ask);
    if (isReply(found)) return found;
    const { user } = found;
    const busy = occupations(viewOf(ask));
    return answer({ availability: availabilityOf(user, busy.get(user.id), ask.now) });
  },
});
