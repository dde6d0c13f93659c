import { callAnswerSchema } from '../../../schemas/aircall/answers.js';
import { answer, badRequest } from '../errors.js';
import { isReply } from '../is-reply.js';
import { callOf } from '../objects/call.js';
import { readFields, textIn, viewOf } from '../requests.js';
import { route } from '../route.js';
import { changeCall } from '../rows/call-changes.js';
import { fetchOf } from './fetch-flags.js';
import { findCall } from './find-call.js';

/** An old client still sends it; nothing tells it back. */
export const linkCall = route({
  method: 'POST',
  path: '/v1/calls/:id/link',
  operation: {
    id: 'linkCall',
    summary: 'Attaches a link to a call; no longer documented',
    tag: 'Calls',
    body: { type: 'object', required: ['link'], properties: { link: { type: 'string' } } },
    responses: { 200: { description: 'The call', schema: callAnswerSchema } },
  },
  handle(ask) {
    const found = findCall(ask);
    if (isReply(found)) return found;
    const read = readFields(ask);
    if (isReply(read)) return read;
    const link = textIn(read.fields, 'link');
    if (link === undefined) return badRequest('link is missing');
    changeCall(ask.tenant, found.id, (was) => ({ ...was, link }));
    return answer({ call: callOf(found.call, fetchOf(ask), viewOf(ask)) });
  },
});
