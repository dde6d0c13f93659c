import type { PushedEmployee, PushedLog } from '../../../schemas/callyzer/webhook.js';
import type { WorldCall } from '../../world/index.js';
import { stampWithoutZone } from '../time/stamps.js';
import type { View } from '../view.js';
import { callLog, shown } from '../wire/call-log.js';
import { employeeBlock } from '../wire/employee.js';

/** The body of a push: calls by employee, in the order in which employees come up. */
export function push(calls: readonly WorldCall[], view: View): PushedEmployee[] {
  const byEmployee = new Map<number, PushedLog[]>();
  for (const call of calls) {
    const logs = byEmployee.get(call.operator) ?? [];
    byEmployee.set(call.operator, logs);
    logs.push(pushedLog(call, view));
  }
  return [...byEmployee].map(([employee, call_logs]) => {
    const { emp_name, emp_code, ...number } = employeeBlock(employee, view);
    return { emp_name, ...(emp_code === null ? {} : { emp_code }), ...number, call_logs };
  });
}

/** A row of the history with duration as text, stamps without zone, and no lead. */
function pushedLog(call: WorldCall, view: View): PushedLog {
  const { zone } = view.tenant.own;
  const { after, modifiedAt } = shown(call, view);
  const { emp_name, emp_code, emp_country_code, emp_number, emp_tags, lead_id, ...row } = callLog(call, view);
  return {
    ...row,
    duration: String(row.duration),
    synced_at: stampWithoutZone(after.syncedAt, zone),
    modified_at: stampWithoutZone(modifiedAt, zone),
  };
}
