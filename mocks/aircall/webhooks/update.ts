import { webhookAnswerSchema } from '../../../schemas/aircall/answers.js';
import { type EventName, eventNames } from '../../../schemas/aircall/event-names.js';
import { webhookRequestSchema } from '../../../schemas/aircall/webhook.js';
import { answer, notFound } from '../errors.js';
import { isReply } from '../is-reply.js';
import { webhook } from '../objects/webhook.js';
import { readFields, viewOf } from '../requests.js';
import { route } from '../route.js';
import { webhookTable } from '../rows/webhook.js';
import { findWebhook } from './find-webhook.js';
import { readWebhook } from './read-webhook.js';

/**
 * Events that are not sent are all events again, unless `events_action` adds to those there are or takes some away.
 * `active: true` switches on what failures had switched off.
 */
export const updateWebhook = route({
  method: 'PUT',
  path: '/v1/webhooks/:id',
  operation: {
    id: 'updateWebhook',
    summary: 'Changes a webhook',
    tag: 'Webhooks',
    query: { events_action: { schema: { enum: ['add', 'remove'] } } },
    body: webhookRequestSchema,
    responses: { 200: { description: 'The webhook', schema: webhookAnswerSchema } },
  },
  handle(ask) {
    const found = findWebhook(ask);
    if (isReply(found)) return found;
    const read = readFields(ask);
    if (isReply(read)) return read;
    const { tenant, query } = ask;
    const fields = readWebhook(read.fields, tenant.own.switches);
    if (isReply(fields)) return fields;
    const { url, active, customName, events } = fields;
    const target = tenant.webhooks.changeTarget(found.target.id, {
      ...(url === undefined ? {} : { url }),
      ...(active === undefined ? {} : { active }),
      events: combined(found.target.events ?? eventNames, events, query.get('events_action')),
    });
    if (target === undefined) return notFound();
    const row = found.row === undefined || customName === undefined ? found.row : { ...found.row, customName };
    if (row !== undefined) webhookTable(tenant).put(target.id, row);
    return answer({ webhook: webhook(target, row, viewOf(ask)) });
  },
});

function combined(
  are: readonly string[],
  sent: readonly EventName[] | undefined,
  action: string | null,
): readonly string[] {
  if (action === 'add') return [...new Set([...are, ...(sent ?? [])])];
  if (action === 'remove') return are.filter((event) => !sent?.some((each) => each === event));
  return sent ?? eventNames;
}
