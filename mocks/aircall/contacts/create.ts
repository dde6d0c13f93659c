import { contactAnswerSchema } from '../../../schemas/aircall/answers.js';
import { contactRequestSchema } from '../../../schemas/aircall/contact.js';
import { badRequest } from '../errors.js';
import { isReply } from '../is-reply.js';
import { contactIds } from '../objects/ids.js';
import { own, readFields, textIn } from '../requests.js';
import { route } from '../route.js';
import { type ContactRow, contactTable } from '../rows/contact.js';
import { emitContact } from '../webhooks/emit.js';
import { oneContact } from './contact-answer.js';
import { readDetails } from './read-details.js';

/** The same contact sent twice is there twice. */
export const createContact = route({
  method: 'POST',
  path: '/v1/contacts',
  operation: {
    id: 'createContact',
    summary: 'Makes a contact',
    tag: 'Contacts',
    body: { ...contactRequestSchema, required: ['phone_numbers'] },
    responses: { 201: { description: 'The contact', schema: contactAnswerSchema } },
  },
  handle(ask) {
    const read = readFields(ask);
    if (isReply(read)) return read;
    const { fields } = read;
    const { tenant } = ask;
    const phones = readDetails(own(fields, 'phone_numbers'), 'phone', tenant);
    if (isReply(phones)) return phones;
    if (phones.rows.length === 0) return badRequest('phone_numbers are missing');
    const emails = readDetails(own(fields, 'emails'), 'email', tenant);
    if (isReply(emails)) return emails;
    const table = contactTable(tenant);
    const now = Math.floor(ask.now);
    const row: ContactRow = {
      id: contactIds.of(tenant.account.world.options.clients + table.nextNumber()),
      firstName: textIn(fields, 'first_name') ?? null,
      lastName: textIn(fields, 'last_name') ?? null,
      companyName: textIn(fields, 'company_name') ?? null,
      information: textIn(fields, 'information') ?? null,
      createdAt: now,
      updatedAt: now,
      phones: phones.rows,
      emails: emails.rows,
    };
    table.put(String(row.id), row);
    emitContact(tenant, 'contact.created', row);
    return oneContact(row, ask, 201);
  },
});
