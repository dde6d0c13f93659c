import { contactsAnswerSchema } from '../../../schemas/aircall/answers.js';
import { e164Of } from '../objects/digits.js';
import { type AircallAsk, own } from '../requests.js';
import { route } from '../route.js';
import type { ContactRow } from '../rows/contact.js';
import { contactPage } from './contact-page.js';
import { contactParameters } from './list.js';

/** With neither a number nor an address it lists all. A new contact may be found only after a while. */
export const searchContacts = route({
  method: 'GET',
  path: '/v1/contacts/search',
  operation: {
    id: 'searchContacts',
    summary: 'Finds contacts by telephone number or e-mail address',
    tag: 'Contacts',
    query: {
      ...contactParameters,
      phone_number: { schema: { type: 'string' }, description: 'E.164' },
      email: { schema: { type: 'string' } },
    },
    responses: { 200: { description: 'A page of contacts', schema: contactsAnswerSchema } },
  },
  handle(ask) {
    const phone = asked(ask, 'phone_number');
    const email = asked(ask, 'email')?.toLowerCase();
    const lag = ask.tenant.own.switches['contacts.searchLag'];
    if (phone === undefined && email === undefined && lag === 0) return contactPage(ask);
    const number = phone === undefined ? undefined : (e164Of(phone.trim()) ?? '');
    return contactPage(ask, (row) => {
      if (row.createdAt > ask.now - lag && lag > 0) return false;
      return (number === undefined || hasPhone(row, number)) && (email === undefined || hasEmail(row, email));
    });
  },
});

/** An old client sends what it looks for in the body of its GET. */
function asked({ query, body, json }: AircallAsk, name: string): string | undefined {
  const sent = query.get(name);
  if (sent !== null) return sent === '' ? undefined : sent;
  const read = body === '' ? undefined : json();
  if (read?.ok !== true || typeof read.value !== 'object' || read.value === null) return undefined;
  const value = own(read.value as Readonly<Record<string, unknown>>, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const hasPhone = ({ phones }: ContactRow, number: string): boolean => phones.some(({ value }) => value === number);

const hasEmail = ({ emails }: ContactRow, email: string): boolean =>
  emails.some(({ value }) => value.toLowerCase() === email);
