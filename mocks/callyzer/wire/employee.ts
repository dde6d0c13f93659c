import type { EmployeeBlock, Employee as Row } from '../../../schemas/callyzer/employee.js';
import { stamp, stampWithoutZone } from '../time/stamps.js';
import type { CallyzerTenant, View } from '../view.js';
import { employeeChanges } from '../view.js';
import type { SplitNumber } from './numbers.js';
import type { Employee } from './staff.js';

/** Old calls name those who are gone; lists of employees do not. */
export function isRemoved({ index, leftAt }: Employee, tenant: Pick<CallyzerTenant, 'table'>, now: number): boolean {
  const removedAt = employeeChanges(tenant).get(String(index))?.removedAt;
  return (leftAt !== undefined && leftAt <= now) || (removedAt !== undefined && removedAt <= now);
}

export function employeeBlock(index: number, { tenant, now }: Pick<View, 'tenant' | 'now'>): EmployeeBlock {
  const employee = tenant.own.staff.at(index);
  const { country, national } = shownNumber(employee, tenant, now);
  return {
    emp_name: employee.name,
    emp_code: employee.code,
    emp_country_code: country,
    emp_number: national,
    emp_tags: employee.tags,
  };
}

/** As the card in the telephone tells it. */
export function shownNumber(
  { index, number }: Employee,
  tenant: Pick<CallyzerTenant, 'table'>,
  now: number,
): SplitNumber {
  const newCardAt = employeeChanges(tenant).get(String(index))?.newCardAt;
  if (newCardAt === undefined || newCardAt > now) return number;
  return { country: '', national: number.country + number.national };
}

const models = [
  { device_model: 'Model S4', board: 'alpha', android_version: '14', sdk_version: 34 },
  { device_model: 'Model A2', board: 'beta', android_version: '10', sdk_version: 29 },
  { device_model: 'Model X1', board: 'gamma', android_version: '12', sdk_version: 31 },
] as const;

/** The app asks every quarter of an hour, at a time of its own. */
const SYNC_SECONDS = 900;

/** @param lastCallAt start of the last call; absent without one. Unix seconds */
export function employeeRow(employee: Employee, lastCallAt: number | undefined, view: View): Row {
  const { tenant, now } = view;
  const { draws, switches, zone } = tenant.own;
  const { index, isLeadActive, isRecordingActive } = employee;
  const { device_model, ...model } = models[Math.floor(draws.device(index) * models.length)] ?? models[0];
  const isUninstalled = draws.battery(index) > 0.96;
  const registeredAt = tenant.account.world.options.now - Math.floor((60 + 600 * draws.registered(index)) * 86_400);
  const askedAt = now - ((now + index * 37) % SYNC_SECONDS);
  return {
    ...employeeBlock(index, view),
    app_version: isUninstalled ? '3.8.2' : '4.1.0',
    registered_at: stamp(registeredAt, zone),
    modified_at: stamp(registeredAt + 3_600, zone),
    last_call_at:
      lastCallAt === undefined
        ? null
        : (switches['employee.zoneInLastCall'] ? stamp : stampWithoutZone)(lastCallAt, zone),
    last_sync_req_at: stamp(askedAt, zone),
    is_lead_active: isLeadActive,
    is_call_recording_active: isRecordingActive,
    device_details: { device_model, version_code: model.sdk_version, ...model, unique_sim_id: null },
    device_preference: {
      is_app_uninstalled: isUninstalled,
      battery_percentage: isUninstalled ? null : Math.floor(draws.battery(index) * 100),
    },
    app_settings: {
      default_home_screen: null,
      note_dialog: 'Never',
      call_recording_location: isRecordingActive ? '/Recordings/Call' : '',
      is_log_active: false,
    },
  };
}
