import { type Strategy, strategies } from '../rules/leads.js';
import { textAt, textsAt, type Values } from '../rules/values.js';
import type { CallyzerTenant } from '../view.js';
import { isRemoved } from '../wire/employee.js';
import { foldedIn } from './existing.js';

/** To whom a lead goes. */
export interface Assignment {
  readonly everyone: boolean;
  /** Indexes of operators. */
  readonly assignees: readonly number[];
}

/**
 * Deals a lead out among the employees that a request names by number or tag; without a name, among all for whom leads
 * are switched on.
 * @param key of the lead, for chance
 */
export function assign(values: Values, key: string, tenant: CallyzerTenant, now: number): Assignment {
  const { leads, staff } = tenant.own;
  const numbers = textsAt(values, 'assignment.emp_numbers');
  const tags = textsAt(values, 'assignment.emp_tags');
  const isNamed = numbers.length + tags.length > 0;
  const named = [...numbers.flatMap(staff.withNumber), ...tags.flatMap(staff.withTag)];
  const there = (isNamed ? [...new Set(named)] : staff.all.filter(({ isLeadActive }) => isLeadActive))
    .filter((employee) => !isRemoved(employee, tenant, now))
    .map(({ index }) => index);
  const strategy = foldedIn(strategies, textAt(values, 'assignment.strategy')) ?? 'Assign to All Selected';
  if (there.length === 0 || (strategy === 'Assign to All Selected' && !isNamed))
    return { everyone: true, assignees: [] };
  return { everyone: false, assignees: chosen(strategy) };

  function chosen(how: Strategy): readonly number[] {
    switch (how) {
      case 'Assign to All Selected':
        return there;
      case 'Minimum Leads':
        return [there.reduce((least, each) => (leads.loadOf(each) < leads.loadOf(least) ? each : least))];
      case 'Random':
        return [there[hash(key) % there.length] ?? 0];
      case 'Round Robin':
        return [there[(leads.nextTurn(there) - 1) % there.length] ?? 0];
      default:
        return how satisfies never;
    }
  }
}

/** Any number that depends on every letter, the same each time. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
