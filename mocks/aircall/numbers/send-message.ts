import {
  groupMessageSchema,
  type Message,
  messageRequestSchema,
  messageSchema,
} from '../../../schemas/aircall/message.js';
import type { Reply } from '../../kit/http/reply.js';
import type { Route } from '../../kit/http/route.js';
import { answer, badRequest } from '../errors.js';
import { isReply } from '../is-reply.js';
import { digitsOf, e164Of } from '../objects/digits.js';
import { isoMillisOf } from '../objects/iso.js';
import { type AircallAsk, own, readFields, textIn } from '../requests.js';
import { route } from '../route.js';
import { messageCounter } from '../rows/message.js';
import type { Own } from '../view.js';
import { emitReady } from '../webhooks/emit.js';
import { findNumber } from './find-number.js';

/** The answers are bare: no `message` around them. Nothing is sent anywhere. */
export const sendRoutes: readonly Route<Own>[] = [
  ...['send', 'native/send'].map((path) =>
    route({
      method: 'POST',
      path: `/v1/numbers/:id/messages/${path}`,
      operation: {
        id: path === 'send' ? 'sendMessage' : 'sendNativeMessage',
        summary: 'Sends a text message',
        tag: 'Messages',
        body: messageRequestSchema,
        responses: { 200: { description: 'The message', schema: messageSchema } },
      },
      handle: sendOne,
    }),
  ),
  ...['group/send', 'group/native/send'].map((path) =>
    route({
      method: 'POST',
      path: `/v1/numbers/:id/messages/${path}`,
      operation: {
        id: path === 'group/send' ? 'sendGroupMessage' : 'sendNativeGroupMessage',
        summary: 'Sends a text message to several people',
        tag: 'Messages',
        body: {
          type: 'object',
          required: ['participants', 'body'],
          properties: { participants: { type: 'array', items: { type: 'string' } }, body: { type: 'string' } },
        },
        responses: { 200: { description: 'The message', schema: groupMessageSchema } },
      },
      handle: sendToGroup,
    }),
  ),
];

function sendOne(ask: AircallAsk): Reply {
  const found = findNumber(ask);
  if (isReply(found)) return found;
  const read = readFields(ask);
  if (isReply(read)) return read;
  const to = e164Of(textIn(read.fields, 'to') ?? '');
  const body = textIn(read.fields, 'body');
  if (to === undefined || body === undefined) return badRequest('to in E.164 and body are needed');
  const message = messageOf(ask, to, body, linksIn(own(read.fields, 'media_url')));
  emitReady(ask.tenant, 'message.sent', `message ${message.id}`, message);
  return answer(message);
}

function sendToGroup(ask: AircallAsk): Reply {
  const found = findNumber(ask);
  if (isReply(found)) return found;
  const read = readFields(ask);
  if (isReply(read)) return read;
  const written = own(read.fields, 'participants');
  const numbers = Array.isArray(written) ? written.map((each) => e164Of(String(each))) : [];
  const participants = numbers.filter((number) => number !== undefined);
  const body = textIn(read.fields, 'body');
  const [first] = participants;
  if (first === undefined || participants.length < numbers.length || body === undefined) {
    return badRequest('participants in E.164 and body are needed');
  }
  const message = { ...messageOf(ask, first, body, linksIn(own(read.fields, 'media_url'))), participants };
  emitReady(ask.tenant, 'group_message.sent', `message ${message.id}`, message);
  return answer(message);
}

function messageOf({ tenant, base, now }: AircallAsk, to: string, body: string, links: readonly string[]): Message {
  const id = `${tenant.key}-${messageCounter(tenant).nextNumber()}`;
  const at = isoMillisOf(Math.floor(now));
  return {
    id,
    status: 'pending',
    direct_link: `${base}/v1/messages/${id}`,
    direction: 'outbound',
    created_at: at,
    sent_at: null,
    updated_at: at,
    raw_digits: digitsOf(to).pretty,
    body,
    media_url: links,
    channel: null,
  };
}

const linksIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string' && /^https?:\/\//.test(each)) : [];
