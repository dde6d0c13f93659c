import { webhookAnswerSchema } from '../../../schemas/aircall/answers.js';
import { eventNames } from '../../../schemas/aircall/event-names.js';
import { webhookRequestSchema } from '../../../schemas/aircall/webhook.js';
import { appOf } from '../auth/app-of.js';
import { answer, badRequest } from '../errors.js';
import { isReply } from '../is-reply.js';
import { webhookIds } from '../objects/ids.js';
import { uuidFrom, webhook } from '../objects/webhook.js';
import { readFields, viewOf } from '../requests.js';
import { route } from '../route.js';
import { type WebhookRow, webhookTable } from '../rows/webhook.js';
import { readWebhook } from './read-webhook.js';

const MOST_WEBHOOKS = 100;

/** The answer has the token that each event is proven with. */
export const createWebhook = route({
  method: 'POST',
  path: '/v1/webhooks',
  operation: {
    id: 'createWebhook',
    summary: 'Makes a webhook; without events it is told everything',
    tag: 'Webhooks',
    body: { ...webhookRequestSchema, required: ['url'] },
    responses: { 201: { description: 'The webhook', schema: webhookAnswerSchema } },
  },
  handle(ask) {
    const read = readFields(ask);
    if (isReply(read)) return read;
    const { tenant } = ask;
    const fields = readWebhook(read.fields, tenant.own.switches);
    if (isReply(fields)) return fields;
    const { url, events = eventNames, customName = 'Webhook', active = true } = fields;
    if (url === undefined) return badRequest('url is missing');
    if (tenant.webhooks.targets().length >= MOST_WEBHOOKS) {
      return badRequest(`A company has ${MOST_WEBHOOKS} webhooks at most`);
    }
    const table = webhookTable(tenant);
    const nth = table.nextNumber();
    const id = uuidFrom(`${tenant.key} ${nth}`);
    const app = appOf(ask);
    const row: WebhookRow = { number: webhookIds.of(nth), customName, ...(app === undefined ? {} : { app }) };
    const secret = uuidFrom(`token ${tenant.key} ${nth}`).replaceAll('-', '');
    const target = tenant.webhooks.addTarget({ id, url, events, secret, active });
    table.put(id, row);
    return answer({ webhook: webhook(target, row, viewOf(ask)) }, 201);
  },
});
