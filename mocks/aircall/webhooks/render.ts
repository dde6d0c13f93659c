import { type CallEventName, type EventName, resourceOf } from '../../../schemas/aircall/event-names.js';
import type { Envelope } from '../../../schemas/aircall/webhook.js';
import type { Message, Moment, Target } from '../../kit/webhooks/types.js';
import { callEventData } from '../objects/call-event.js';
import { contactInEvent } from '../objects/contact.js';
import { numberEventData } from '../objects/number-detail.js';
import { userV1, userV2 } from '../objects/user.js';
import { numberTable } from '../rows/number.js';
import { type UserRow, userTable } from '../rows/user.js';
import type { View } from '../view.js';
import type { Happening } from './happening.js';

/** What the vendor's own client sends along. */
const headers = { 'Content-Type': 'application/json', 'User-Agent': 'axios/1.7.9', 'Aircall-Origin': 'webhooks' };

/** An event as it is posted: the envelope, proven by the webhook's token, around what it is about as of that moment. */
export function render({ event, at, data }: Moment, { secret }: Target, view: Omit<View, 'now'>): Message | undefined {
  const name = event as EventName;
  const told = dataOf(name, data as Happening, { ...view, now: at });
  if (told === undefined) return undefined;
  const envelope: Envelope = {
    resource: resourceOf(name),
    event: name,
    timestamp: Math.floor(at),
    token: secret,
    data: { ...told },
  };
  return { body: JSON.stringify(envelope), headers };
}

function dataOf(event: EventName, happening: Happening, view: View): object | undefined {
  switch (happening.of) {
    case 'call': {
      const { moment } = happening;
      const call = view.tenant.account.call(moment.call);
      if (call === undefined) throw new RangeError(`There is no call ${moment.call} to tell of`);
      return callEventData(event as CallEventName, call, moment, view);
    }
    case 'user':
      return userData(event, happening.row, view);
    case 'agent': {
      const row = userTable(view.tenant).get(String(happening.user));
      // Hours that somebody has changed since are no longer kept.
      const keepsHours = row?.availabilityStatus === 'custom' || !/^user\.(opened|closed)/.test(event);
      return row === undefined || !keepsHours ? undefined : userData(event, row, view);
    }
    case 'number-hours': {
      const row = numberTable(view.tenant).get(String(happening.number));
      return row?.availabilityStatus === 'custom' ? numberEventData(row, view) : undefined;
    }
    case 'number':
      return numberEventData(happening.row, view);
    case 'contact':
      return contactInEvent(happening.row, view);
    case 'ready':
      return happening.data;
    default:
      return happening satisfies never;
  }
}

const userData = (event: EventName, row: UserRow, view: View): object =>
  event.endsWith('.v2') ? userV2(row, view) : userV1(row, view);
