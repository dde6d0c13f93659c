import { insightCardsRequestSchema } from '../../../schemas/aircall/call.js';
import { stageOf } from '../../kit/account/account.js';
import { empty } from '../../kit/http/reply.js';
import { badRequest, refusal } from '../errors.js';
import { isReply } from '../is-reply.js';
import { type Fields, objectsIn, own, readFields, textIn, wholeIn } from '../requests.js';
import { route } from '../route.js';
import { changeCall } from '../rows/call-changes.js';
import { findCall } from './find-call.js';

const LARGEST_BYTES = 10_240;

/** Shows a card on the agent's screen, while the call goes on. */
export const addInsightCards = route({
  method: 'POST',
  path: '/v1/calls/:id/insight_cards',
  operation: {
    id: 'addInsightCards',
    summary: 'Shows a card to the agent of a call that goes on',
    tag: 'Calls',
    body: insightCardsRequestSchema,
    responses: { 201: { description: 'It is shown' } },
  },
  handle(ask) {
    const found = findCall(ask);
    if (isReply(found)) return found;
    if (Buffer.byteLength(ask.body) > LARGEST_BYTES) return refusal(413, 'The body is larger than 10 KB');
    const read = readFields(ask);
    if (isReply(read)) return read;
    const contents = objectsIn(own(read.fields, 'contents'));
    if (contents === undefined || contents.length === 0) return badRequest('contents must be a list of lines');
    if (!contents.every(isLine)) return badRequest('Each line has a type: title, shortText or user');
    if (stageOf(found.call, ask.now) === 'ended') return badRequest('The call has ended');
    changeCall(ask.tenant, found.id, (was) => ({ ...was, insightCards: was.insightCards + 1 }));
    return empty(201);
  },
});

function isLine(line: Fields): boolean {
  switch (own(line, 'type')) {
    case 'title':
    case 'shortText':
      return textIn(line, 'text') !== undefined;
    case 'user':
      return wholeIn(line, 'user_id') !== undefined;
    default:
      return false;
  }
}
