import { createHash } from 'node:crypto';
import { type EventName, eventNames } from '../../../schemas/aircall/event-names.js';
import type { Webhook } from '../../../schemas/aircall/webhook.js';
import type { Target } from '../../kit/webhooks/types.js';
import type { WebhookRow } from '../rows/webhook.js';
import type { View } from '../view.js';
import { webhookIds } from './ids.js';
import { isoMillisOf } from './iso.js';

/** `custom_name` is not given back. No events means all of them. */
export function webhook(target: Target, row: WebhookRow | undefined, { base }: View): Webhook {
  const uuid = uuidOf(target);
  return {
    id: numberOf(target, row),
    webhook_id: uuid,
    direct_link: `${base}/v1/webhooks/${uuid}`,
    url: target.url,
    active: target.active,
    events: (target.events as readonly EventName[] | undefined) ?? eventNames,
    token: target.secret,
    created_at: isoMillisOf(target.createdAt),
  };
}

/** A target's own id when it looks like one, as those that the API makes do. */
export function uuidOf({ id }: Pick<Target, 'id'>): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : uuidFrom(id);
}

/** The id of old, which is deprecated. */
export function numberOf({ id }: Pick<Target, 'id'>, row: WebhookRow | undefined): number {
  return row?.number ?? webhookIds.of(1_000_000 + Number.parseInt(uuidFrom(id).slice(0, 6), 16));
}

/** The same text gives the same. */
export function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(`linecheck aircall webhook ${text}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
