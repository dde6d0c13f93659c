import { empty } from '../../kit/http/reply.js';
import { isReply } from '../is-reply.js';
import { route } from '../route.js';
import { webhookTable } from '../rows/webhook.js';
import { findWebhook } from './find-webhook.js';

export const deleteWebhook = route({
  method: 'DELETE',
  path: '/v1/webhooks/:id',
  operation: {
    id: 'deleteWebhook',
    summary: 'Deletes a webhook',
    tag: 'Webhooks',
    responses: { 204: { description: 'Done' } },
  },
  handle(ask) {
    const found = findWebhook(ask);
    if (isReply(found)) return found;
    ask.tenant.webhooks.removeTarget(found.target.id);
    webhookTable(ask.tenant).delete(found.target.id);
    return empty();
  },
});
