import { templatesSchema } from '../../../schemas/aircall/message.js';
import { text } from '../../../schemas/aircall/shapes.js';
import { object } from '../../../schemas/shapes.js';
import type { Route } from '../../kit/http/route.js';
import { answer } from '../errors.js';
import { isReply } from '../is-reply.js';
import { route } from '../route.js';
import type { Own } from '../view.js';
import { findNumber } from './find-number.js';

const none = { templates: [], pageInfo: { currentToken: null, nextToken: null, totalCount: 0 } };
const responses = { 200: { description: 'No templates', schema: templatesSchema } };

/** The simulated company has no message templates and no WhatsApp. Pages go by cursor here. */
export const listTemplates: readonly Route<Own>[] = [
  route({
    method: 'GET',
    path: '/v1/sms/templates',
    operation: { id: 'listSmsTemplates', summary: 'Templates of text messages', tag: 'Messages', responses },
    handle: () => answer(none),
  }),
  route({
    method: 'GET',
    path: '/v1/numbers/:id/templates',
    operation: { id: 'listNumberTemplates', summary: 'Templates of a number', tag: 'Messages', responses },
    handle(ask) {
      const found = findNumber(ask);
      return isReply(found) ? found : answer(none);
    },
  }),
  route({
    method: 'GET',
    path: '/v1/numbers/:id/whatsapp_status',
    operation: {
      id: 'getWhatsappStatus',
      summary: 'Whether a number has WhatsApp',
      tag: 'Messages',
      responses: { 200: { description: 'It has none', schema: object({ status: text }) } },
    },
    handle(ask) {
      const found = findNumber(ask);
      return isReply(found) ? found : answer({ status: 'not_registered' });
    },
  }),
];
