import type { CallLog, ClientLog, EmployeeLog, LogCore } from '../../../schemas/callyzer/call-log.js';
import type { WorldCall } from '../../world/index.js';
import { type AfterCall, afterCall } from '../calls/after-call.js';
import { HIDDEN } from '../calls/call-row.js';
import { OUTGOING, typeName, typeOf } from '../calls/call-type.js';
import { dateAndTime, stamp } from '../time/stamps.js';
import { type CallyzerTenant, callChanges, courseAt, type View } from '../view.js';
import { employeeBlock } from './employee.js';
import { splitNumber } from './numbers.js';
import { recordingUrl } from './recording-url.js';

/** A call with what is there of it at a moment. */
export interface Shown {
  readonly call: WorldCall;
  readonly after: AfterCall;
  /** What has arrived. */
  readonly note: string;
  readonly hasRecording: boolean;
  readonly status: AfterCall['status'];
  /** When something last arrived or was removed; Unix seconds. */
  readonly modifiedAt: number;
}

/** When everything that belongs to a call arrives, also what is still to come. */
export function lifeAfter(call: WorldCall, tenant: CallyzerTenant): AfterCall {
  const { draws, staff } = tenant.own;
  const isRecorded = call.recorded && call.talkSeconds > 0 && staff.at(call.operator).isRecordingActive;
  const delays = {
    recording: courseAt(tenant, 'late-recordings', call.startedAt)?.seconds ?? 0,
    note: courseAt(tenant, 'late-notes', call.startedAt)?.seconds ?? 0,
  };
  return afterCall(call, isRecorded, delays, draws);
}

export function shown(call: WorldCall, { tenant, now }: View): Shown {
  const after = lifeAfter(call, tenant);
  const isThere = (at: number | undefined): at is number => at !== undefined && at <= now;
  const removedAt = callChanges(tenant).get(String(call.index))?.recordingRemovedAt;
  const status = isThere(after.status?.at) ? after.status : undefined;
  const moments = [after.syncedAt, after.noteAt, after.recordingAt, status?.at, removedAt].filter(isThere);
  return {
    call,
    after,
    note: isThere(after.noteAt) ? after.note : '',
    hasRecording: isThere(after.recordingAt) && removedAt === undefined,
    status,
    modifiedAt: Math.max(...moments),
  };
}

const durationOf = (call: WorldCall): number => (typeOf(call) <= OUTGOING ? call.talkSeconds : 0);

/** What all kinds of rows say of the call itself, less the stamps. */
function told({ call, note, hasRecording }: Shown, { tenant, base }: View) {
  const { date, time } = dateAndTime(call.startedAt, tenant.own.zone);
  const none = tenant.own.switches['recording.none'] === 'null' ? null : '';
  return {
    duration: durationOf(call),
    call_type: typeName(typeOf(call)),
    call_date: date,
    call_time: time,
    note,
    call_recording_url: hasRecording ? recordingUrl(call, tenant, base) : none,
  };
}

function stamps({ after, modifiedAt }: Shown, { tenant }: View) {
  const { zone } = tenant.own;
  return { synced_at: stamp(after.syncedAt, zone), modified_at: stamp(modifiedAt, zone) };
}

export function clientBlock(client: number | undefined, { account }: Pick<CallyzerTenant, 'account'>) {
  if (client === undefined || client === HIDDEN)
    return { client_name: 'Unknown', client_country_code: '', client_number: '' };
  const { name = 'Unknown', phone } = account.client(client);
  const { country, national } = splitNumber(phone);
  return { client_name: name, client_country_code: country, client_number: national };
}

const idOf = ({ index }: WorldCall, { tenant }: View): string => tenant.own.ids.call(index);

export function logCore(call: WorldCall, view: View): LogCore {
  const each = shown(call, view);
  return { id: idOf(call, view), ...told(each, view), ...stamps(each, view) };
}

/** As it stands beside an employee. */
export function clientLog(call: WorldCall, view: View): ClientLog {
  const { id, ...core } = logCore(call, view);
  return { id, ...clientBlock(call.client, view.tenant), ...core };
}

/** As it stands beside a client. */
export function employeeLog(call: WorldCall, view: View): EmployeeLog {
  const { id, ...core } = logCore(call, view);
  return { id, ...employeeBlock(call.operator, view), ...core };
}

/** A row of the history. */
export function callLog(call: WorldCall, view: View): CallLog {
  const { tenant, version } = view;
  const each = shown(call, view);
  const lead = tenant.own.leads.ofCall(call);
  const { synced_at, modified_at } = stamps(each, view);
  return {
    id: idOf(call, view),
    ...employeeBlock(call.operator, view),
    ...clientBlock(call.client, tenant),
    ...told(each, view),
    ...leadStatus(lead === undefined ? undefined : each.status, view),
    synced_at,
    modified_at,
    lead_id: lead ?? '',
    ...(version === '2.2' ? { call_method: 'PhoneCall', call_mode: 'Voice' } : {}),
  };
}

/** The status that a lead got with the call, and the reminder. */
export function leadStatus(status: AfterCall['status'], { tenant }: Pick<View, 'tenant'>) {
  const reminder = status?.remindAt === undefined ? undefined : dateAndTime(status.remindAt, tenant.own.zone);
  return { crm_status: status?.name ?? '', reminder_date: reminder?.date ?? '', reminder_time: reminder?.time ?? '' };
}
