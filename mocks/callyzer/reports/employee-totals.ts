import type { EmployeeTotals } from '../../../schemas/callyzer/totals.js';
import { hoursMinutesSeconds } from '../time/stamps.js';
import type { Collected } from './collect.js';
import type { Pairs } from './pairs.js';
import { average, toldTotals } from './summary.js';
import { totalsBy } from './totals.js';

type Told = Omit<
  EmployeeTotals,
  'emp_name' | 'emp_code' | 'emp_country_code' | 'emp_number' | 'emp_tags' | 'last_call_log'
>;

/** What call-log/employee-summary says of one employee, but for who that is. */
export interface EmployeeFigures {
  readonly employee: number;
  /** Index of the employee's last call. */
  readonly last: number;
  readonly told: Told;
}

/** Of everyone who has a call, in the order of the staff. */
export function employeeTotals({ sums, days }: Collected, pairs: Pairs): EmployeeFigures[] {
  const clients = new Map<number, Set<number>>();
  for (const pair of sums.pairs) {
    const employee = pairs.employeeOf(pair);
    const known = clients.get(employee) ?? new Set();
    clients.set(employee, known.add(pairs.clientOf(pair)));
  }
  const worked = new Map<number, number>();
  for (const { presence } of days) {
    for (const { employee, from, to } of presence) worked.set(employee, (worked.get(employee) ?? 0) + to - from);
  }
  const figures = [...totalsBy(sums, pairs.employeeOf)].map(([employee, totals]): EmployeeFigures => {
    const { incomingConnected, incomingConnectedDuration, outgoingConnected, outgoingConnectedDuration } = totals;
    const connected = incomingConnected + outgoingConnected;
    const { total_incoming_calls, total_incoming_duration, total_outgoing_calls, total_outgoing_duration, ...others } =
      toldTotals(totals);
    return {
      employee,
      last: totals.last,
      told: {
        total_incoming_calls,
        total_incoming_duration,
        total_incoming_connected_calls: incomingConnected,
        total_outgoing_calls,
        total_outgoing_duration,
        total_outgoing_connected_calls: outgoingConnected,
        ...others,
        total_unique_clients: clients.get(employee)?.size ?? 0,
        total_working_hours: hoursMinutesSeconds(worked.get(employee) ?? 0),
        avg_duration_per_call: averageTime(incomingConnectedDuration + outgoingConnectedDuration, connected),
        avg_incoming_duration: averageTime(incomingConnectedDuration, incomingConnected),
        avg_outgoing_duration: averageTime(outgoingConnectedDuration, outgoingConnected),
      },
    };
  });
  return figures.sort((a, b) => a.employee - b.employee);
}

const averageTime = (seconds: number, calls: number): string => hoursMinutesSeconds(average(seconds, calls));
