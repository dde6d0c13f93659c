import { messageConfigurationSchema } from '../../../schemas/aircall/message.js';
import { empty } from '../../kit/http/reply.js';
import { answer, badRequest, notFound } from '../errors.js';
import { isReply } from '../is-reply.js';
import { readFields, textIn } from '../requests.js';
import { route } from '../route.js';
import { messageConfigurations } from '../rows/message-configuration.js';
import { findNumber } from './find-number.js';

const path = '/v1/numbers/:id/messages/configuration';
const responses = { 200: { description: 'The configuration', schema: messageConfigurationSchema } };

export const setConfiguration = route({
  method: 'POST',
  path,
  operation: {
    id: 'setMessageConfiguration',
    summary: 'Says where messages of a number are told',
    tag: 'Messages',
    body: {
      type: 'object',
      required: ['callbackUrl', 'type'],
      properties: { callbackUrl: { type: 'string' }, type: { type: 'string' } },
    },
    responses,
  },
  handle(ask) {
    const found = findNumber(ask);
    if (isReply(found)) return found;
    const read = readFields(ask);
    if (isReply(read)) return read;
    const callbackUrl = textIn(read.fields, 'callbackUrl');
    const type = textIn(read.fields, 'type');
    if (callbackUrl === undefined || type === undefined) return badRequest('callbackUrl and type are needed');
    const id = String(found.row.id);
    const configuration = { callbackUrl, type, token: `msg-${ask.tenant.key}-${id}` };
    messageConfigurations(ask.tenant).put(id, configuration);
    return answer(configuration);
  },
});

export const getConfiguration = route({
  method: 'GET',
  path,
  operation: {
    id: 'getMessageConfiguration',
    summary: 'Where messages of a number are told',
    tag: 'Messages',
    responses,
  },
  handle(ask) {
    const found = findNumber(ask);
    if (isReply(found)) return found;
    const configuration = messageConfigurations(ask.tenant).get(String(found.row.id));
    return configuration === undefined ? notFound() : answer(configuration);
  },
});

export const deleteConfiguration = route({
  method: 'DELETE',
  path,
  operation: {
    id: 'deleteMessageConfiguration',
    summary: 'Messages of a number are told no more',
    tag: 'Messages',
    responses: { 204: { description: 'Done' } },
  },
  handle(ask) {
    const found = findNumber(ask);
    if (isReply(found)) return found;
    return messageConfigurations(ask.tenant).delete(String(found.row.id)) ? empty() : notFound();
  },
});
