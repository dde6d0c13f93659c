import { actionsOf } from '../leads/existing.js';
import { leadMeant } from '../leads/save.js';
import type { Facts } from '../rules/check.js';
import type { Known } from '../rules/endpoint.js';
import { leadStatuses } from '../rules/leads.js';
import { textAt, type Values } from '../rules/values.js';
import type { CallyzerTenant } from '../view.js';
import { isRemoved } from '../wire/employee.js';
import { readNumber } from '../wire/numbers.js';
import type { Employee } from '../wire/staff.js';

/** What the rules may ask of an account as it is now. */
export function factsOf(tenant: CallyzerTenant, now: number): Facts {
  const { staff, leads, switches } = tenant.own;
  const isThere = (employee: Employee): boolean => !isRemoved(employee, tenant, now);

  function isKnown(what: Known, text: string): boolean {
    switch (what) {
      case 'employee-ever':
        return staff.withNumber(text).length > 0;
      case 'employee':
        return staff.withNumber(text).some(isThere);
      case 'employee-tag':
        return staff.withTag(text).length > 0;
      case 'employee-name':
        return staff.all.some((employee) => isThere(employee) && employee.name.toLowerCase() === text.toLowerCase());
      case 'employee-code':
        return staff.all.some((employee) => isThere(employee) && employee.code === text);
      case 'lead':
        return leads.get(text) !== undefined;
      case 'lead-number':
        return leads.withNumber(readNumber(text)).length > 0;
      case 'lead-status':
        return leadStatuses.some((status) => status === text);
      default:
        return what satisfies never;
    }
  }

  return { switches, isKnown, isTaken };

  /** A new lead may meet one that is there only when the request says what is to become of it. */
  function isTaken(number: string, values: Values): boolean {
    const owners = leads.withNumber(readNumber(number));
    if (owners.length === 0) return false;
    const mayMeet = actionsOf(values) !== undefined || switches['lead.duplicate'] === 'ignored';
    const own = textAt(values, 'id') ?? (mayMeet ? leadMeant(values, tenant)?.id : undefined);
    return owners.some(({ id }) => id !== own);
  }
}
