import { registrationStatusSchema } from '../../../schemas/aircall/number.js';
import { answer } from '../errors.js';
import { isReply } from '../is-reply.js';
import { route } from '../route.js';
import { findNumber } from './find-number.js';

export const getRegistration = route({
  method: 'GET',
  path: '/v1/numbers/:id/registration_status',
  operation: {
    id: 'getRegistrationStatus',
    summary: 'Whether a number may send messages',
    tag: 'Numbers',
    responses: { 200: { description: 'The status', schema: registrationStatusSchema } },
  },
  handle(ask) {
    const found = findNumber(ask);
    return isReply(found) ? found : answer({ registration_status: 'approved' });
  },
});
