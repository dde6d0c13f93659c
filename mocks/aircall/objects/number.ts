import {
  type AircallNumber,
  type MessageName,
  type Messages,
  messageNames,
  type NumberInCall,
  type NumberInEvent,
} from '../../../schemas/aircall/number.js';
import { isOpenAt } from '../../world/index.js';
import type { NumberRow } from '../rows/number.js';
import type { View } from '../view.js';
import { digitsOf } from './digits.js';
import { isoMillisOf } from './iso.js';

/** Null in the list although there is one; told inside calls. As measured. */
const untoldInLists: ReadonlySet<MessageName> = new Set(['after_hours', 'ivr', 'ringing_tone', 'welcome']);

export function aircallNumber(row: NumberRow, { base, now }: View): AircallNumber {
  return {
    id: row.id,
    direct_link: `${base}/v1/numbers/${row.id}`,
    name: row.name,
    ...places(row),
    open: isNumberOpen(row, now),
    availability_status: row.availabilityStatus,
    is_ivr: row.isIvr,
    live_recording_activated: true,
    priority: row.priority,
    messages: messagesOf(row, base, (name) => !untoldInLists.has(name)),
    created_at: isoMillisOf(row.createdAt),
  };
}

/** By its hours, if it keeps any; numbers with a flow are said to be open at all times, whatever the flow does. */
function isNumberOpen({ open, availabilityStatus, flowEditor }: NumberRow, now: number): boolean {
  return open && (availabilityStatus !== 'custom' || flowEditor || isOpenAt(now));
}

const inCalls = new WeakMap<NumberRow, NumberInCall>();

/** Each call has one, so the last one made of a row is kept. */
export function numberInCall(row: NumberRow, view: View): NumberInCall {
  const kept = inCalls.get(row);
  const isStill = kept?.open === isNumberOpen(row, view.now) && kept.direct_link.startsWith(`${view.base}/v1/`);
  if (kept !== undefined && isStill) return kept;
  const made: NumberInCall = {
    ...aircallNumber(row, view),
    priority: null,
    messages: messagesOf(row, view.base, () => true),
    flow_editor_enabled: row.flowEditor,
  };
  inCalls.set(row, made);
  return made;
}

/** As a user of v2 has it. */
export function numberOfUser(row: NumberRow, view: View): NumberInCall {
  return { ...aircallNumber(row, view), flow_editor_enabled: row.flowEditor };
}

export function numberInEvent(row: NumberRow, view: View): NumberInEvent {
  return { ...numberInCall(row, view), e164_digits: row.e164 };
}

function places({ e164, timeZone }: NumberRow): Pick<AircallNumber, 'digits' | 'country' | 'time_zone'> {
  const { pretty, country } = digitsOf(e164);
  return { digits: pretty, country: country ?? 'US', time_zone: timeZone };
}

/** Sounds that were set stand as they were; for the others there is one of the vendor's, or none is told. */
function messagesOf(row: NumberRow, base: string, isTold: (name: MessageName) => boolean): Messages {
  const sounds = messageNames.map((name) => {
    const set = row.messages[name];
    if (set !== undefined) return [name, set];
    return [name, isTold(name) ? `${base}/assets/sounds/${name}.mp3` : null];
  });
  return Object.fromEntries(sounds) as Messages;
}
