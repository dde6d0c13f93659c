import { webhookAnswerSchema, webhooksAnswerSchema } from '../../../schemas/aircall/answers.js';
import { answer } from '../errors.js';
import { isReply } from '../is-reply.js';
import { webhook } from '../objects/webhook.js';
import { pageParameters } from '../paging/parameters.js';
import { listPage } from '../paging/table-page.js';
import { viewOf } from '../requests.js';
import { route } from '../route.js';
import { findWebhook, webhooksOf } from './find-webhook.js';

/** `meta` comes first, and has no links. */
export const listWebhooks = route({
  method: 'GET',
  path: '/v1/webhooks',
  operation: {
    id: 'listWebhooks',
    summary: 'Lists webhooks',
    tag: 'Webhooks',
    query: pageParameters,
    responses: { 200: { description: 'A page of webhooks', schema: webhooksAnswerSchema } },
  },
  handle(ask) {
    const page = listPage(ask, webhooksOf(ask));
    if (isReply(page)) return page;
    const { next_page_link: _, previous_page_link: __, ...meta } = page.meta;
    const view = viewOf(ask);
    return answer({ meta, webhooks: page.rows.map(({ target, row }) => webhook(target, row, view)) });
  },
});

export const getWebhook = route({
  method: 'GET',
  path: '/v1/webhooks/:id',
  operation: {
    id: 'getWebhook',
    summary: 'One webhook, by its UUID or its number of old',
    tag: 'Webhooks',
    responses: { 200: { description: 'The webhook', schema: webhookAnswerSchema } },
  },
  handle(ask) {
    const found = findWebhook(ask);
    return isReply(found) ? found : answer({ webhook: webhook(found.target, found.row, viewOf(ask)) });
  },
});
