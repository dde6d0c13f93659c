import type { Scenario } from '../../kit/scenarios/types.js';
import { type CallyzerTenant, type EmployeeChange, employeeChanges } from '../view.js';
import { isRemoved } from '../wire/employee.js';

const CALLS = 50;

export const employeeRemoved: Scenario<CallyzerTenant> = {
  name: 'employee-removed',
  story: {
    happens:
      'The employee who had most of the last calls is removed: employee/get knows them no more, call logs keep naming them, and their number still narrows reports.',
    rightClient: 'Keeps employees it has met in call logs, and drops no call because the list lacks its employee.',
  },
  start: ({ tenant }) => change(tenant, { removedAt: tenant.clock.now() }),
};

export const simWithCountryCode: Scenario<CallyzerTenant> = {
  name: 'sim-with-country-code',
  story: {
    happens:
      'The employee who had most of the last calls has a new card: emp_country_code is blank and emp_number begins with the country code.',
    rightClient: 'Compares country code and number put together, and so keeps knowing who it is.',
  },
  start: ({ tenant }) => change(tenant, { newCardAt: tenant.clock.now() }),
};

function change(tenant: CallyzerTenant, what: EmployeeChange): void {
  const employee = busiest(tenant);
  if (employee === undefined) return;
  const table = employeeChanges(tenant);
  table.put(String(employee), { ...table.get(String(employee)), ...what });
}

/** Of those who are still there. */
function busiest(tenant: CallyzerTenant): number | undefined {
  const everything = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const counts = new Map<number, number>();
  for (const { operator } of tenant.account.page(everything, { skip: 0, take: CALLS, newestFirst: true })) {
    if (isRemoved(tenant.own.staff.at(operator), tenant, tenant.clock.now())) continue;
    counts.set(operator, (counts.get(operator) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
