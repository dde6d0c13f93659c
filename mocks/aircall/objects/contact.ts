import type { Contact, ContactInEvent } from '../../../schemas/aircall/contact.js';
import type { ContactRow } from '../rows/contact.js';
import type { View } from '../view.js';
import { isoSecondsOf } from './iso.js';

/** Over REST the dates are Unix seconds. */
export function contact(row: ContactRow, view: View): Contact {
  return { ...own(row, view), created_at: row.createdAt, updated_at: row.updatedAt, ...reached(row) };
}

/** In webhooks the dates are text. */
export function contactInEvent(row: ContactRow, view: View): ContactInEvent {
  return {
    ...own(row, view),
    created_at: isoSecondsOf(row.createdAt),
    updated_at: isoSecondsOf(row.updatedAt),
    ...reached(row),
  };
}

/** Contacts that the API can see are shared, all of them. */
const own = ({ id, firstName, lastName, companyName, information }: ContactRow, { base }: View) => ({
  id,
  direct_link: `${base}/v1/contacts/${id}`,
  first_name: firstName,
  last_name: lastName,
  company_name: companyName,
  information,
  is_shared: true,
});

const reached = ({ phones, emails }: ContactRow) => ({ phone_numbers: phones, emails });
