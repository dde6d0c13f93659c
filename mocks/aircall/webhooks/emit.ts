import type { CallEventName, EventName } from '../../../schemas/aircall/event-names.js';
import type { WorldCall } from '../../world/index.js';
import { callIds } from '../objects/ids.js';
import type { CallMoment } from '../objects/lifecycle.js';
import type { ContactRow } from '../rows/contact.js';
import type { NumberRow } from '../rows/number.js';
import type { UserRow } from '../rows/user.js';
import type { AircallTenant } from '../view.js';
import type { Happening } from './happening.js';

function emit(tenant: AircallTenant, event: EventName, subject: string, data: Happening): void {
  tenant.webhooks.emit({ event, subject, data });
}

/** Tells of something that a client of the API did to a call. */
export function emitCall(
  tenant: AircallTenant,
  event: CallEventName,
  { index }: WorldCall,
  more: Omit<CallMoment, 'call'> = {},
): void {
  emit(tenant, event, String(callIds.of(index)), { of: 'call', moment: { call: index, ...more } });
}

type UserEvent = 'user.created' | 'user.deleted' | 'user.opened' | 'user.closed';

/** Each event of a user is sent in the old form and in that of v2. */
export function emitUser(tenant: AircallTenant, event: UserEvent, row: UserRow): void {
  emit(tenant, event, `user ${row.id}`, { of: 'user', row });
  emit(tenant, `${event}.v2`, `user ${row.id}`, { of: 'user', row });
}

export function emitNumber(tenant: AircallTenant, event: 'number.opened' | 'number.closed', row: NumberRow): void {
  emit(tenant, event, `number ${row.id}`, { of: 'number', row });
}

type ContactEvent = 'contact.created' | 'contact.updated' | 'contact.deleted';

export function emitContact(tenant: AircallTenant, event: ContactEvent, row: ContactRow): void {
  emit(tenant, event, `contact ${row.id}`, { of: 'contact', row });
}

/** Of messages and integrations, whose data is made with the answer. */
export function emitReady(tenant: AircallTenant, event: EventName, subject: string, data: object): void {
  emit(tenant, event, subject, { of: 'ready', data });
}
