import { callAnswerSchema } from '../../../schemas/aircall/answers.js';
import { answer } from '../errors.js';
import { isReply } from '../is-reply.js';
import { callOf } from '../objects/call.js';
import { viewOf } from '../requests.js';
import { route } from '../route.js';
import { fetchOf, fetchParameters } from './fetch-flags.js';
import { findCall } from './find-call.js';

export const getCall = route({
  method: 'GET',
  path: '/v1/calls/:id',
  operation: {
    id: 'getCall',
    summary: 'One call',
    tag: 'Calls',
    query: fetchParameters,
    responses: { 200: { description: 'The call', schema: callAnswerSchema } },
  },
  handle(ask) {
    const found = findCall(ask);
    if (isReply(found)) return found;
    ask.tell({ call: found.call.index });
    return answer({ call: callOf(found.call, fetchOf(ask), viewOf(ask)) });
  },
});
