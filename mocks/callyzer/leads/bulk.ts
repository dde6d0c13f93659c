import type { BulkResult } from '../../../schemas/callyzer/lead.js';
import { type Facts, firstBroken } from '../rules/check.js';
import { leadOfBulk } from '../rules/endpoints/lead-bulksave.js';
import { commonParameters } from '../rules/leads.js';
import { type Fields, readValues, textAt, textsAt, type Values } from '../rules/values.js';
import type { View } from '../view.js';
import { saveLead } from './save.js';

/** What a request may say once for all of its leads. */
const common = commonParameters.map(({ name }) => name).filter((name) => !name.includes('.'));

/**
 * Saves leads one after the other, so that one may clash with another of the same request. Those that break a rule are
 * told with the rule's message, and the others are saved.
 * @param request that has passed the rules of the whole
 * @param mishap what goes wrong with the nth lead, from 0, whatever it says
 */
export function saveLeads(
  request: Fields,
  leads: readonly Fields[],
  { facts, view }: { readonly facts: Facts; readonly view: View },
  mishap: (nth: number) => string | undefined,
): BulkResult {
  const shared = Object.fromEntries(
    common.flatMap((name) => (Object.hasOwn(request, name) ? [[name, request[name]]] : [])),
  );
  const savedLeads: BulkResult['savedLeads'][number][] = [];
  const errors: BulkResult['errors'][number][] = [];
  for (const [nth, lead] of leads.entries()) {
    const values = readValues(leadOfBulk, { ...shared, ...withoutBlanks(lead) });
    const message = firstBroken(leadOfBulk, values, facts) ?? mishap(nth);
    if (message === undefined) {
      const { id } = saveLead(values, view.tenant, view.now);
      savedLeads.push({ id, contact_numbers: textsAt(values, 'contact_numbers') });
    } else {
      errors.push({ name: nameOf(values), contact_numbers: textsAt(values, 'contact_numbers'), errorMessage: message });
    }
  }
  return { savedLeads, errors };
}

/** A blank field of a lead does not hide what is said for all. */
function withoutBlanks(lead: Fields): Fields {
  const isBlank = (value: unknown): boolean =>
    value === null || value === '' || (Array.isArray(value) && value.every((each) => each === '' || each === null));
  return Object.fromEntries(Object.entries(lead).filter(([name, value]) => !common.includes(name) || !isBlank(value)));
}

function nameOf(values: Values): string {
  return [textAt(values, 'first_name'), textAt(values, 'last_name')].filter((part) => part !== undefined).join(' ');
}
