import type { Reply } from '../../kit/http/reply.js';
import type { Target } from '../../kit/webhooks/types.js';
import { appOf } from '../auth/app-of.js';
import { notFound } from '../errors.js';
import { numberOf, uuidOf } from '../objects/webhook.js';
import type { AircallAsk } from '../requests.js';
import { type WebhookRow, webhookTable } from '../rows/webhook.js';

export interface FoundWebhook {
  readonly target: Target;
  readonly row: WebhookRow | undefined;
}

/** Those that whoever asks may see: an OAuth app its own, a Basic pair all that no app has made. */
export function webhooksOf(ask: AircallAsk): readonly FoundWebhook[] {
  const table = webhookTable(ask.tenant);
  const app = appOf(ask);
  return ask.tenant.webhooks
    .targets()
    .map((target) => ({ target, row: table.get(target.id) }))
    .filter(({ row }) => row?.app === app);
}

/** The webhook of the path, by its UUID or its number of old, or a refusal. */
export function findWebhook(ask: AircallAsk): FoundWebhook | Reply {
  const wanted = ask.param('id').toLowerCase();
  const found = webhooksOf(ask).find(
    ({ target, row }) => uuidOf(target) === wanted || String(numberOf(target, row)) === wanted,
  );
  return found ?? notFound();
}
