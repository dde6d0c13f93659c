import { contactAnswerSchema } from '../../../schemas/aircall/answers.js';
import { contactRequestSchema } from '../../../schemas/aircall/contact.js';
import { badRequest } from '../errors.js';
import { isReply } from '../is-reply.js';
import { type AircallAsk, readFields, textIn } from '../requests.js';
import { route } from '../route.js';
import { type ContactRow, contactTable } from '../rows/contact.js';
import { emitContact } from '../webhooks/emit.js';
import { oneContact } from './contact-answer.js';
import { findContact } from './find-contact.js';

const scalars = {
  first_name: 'firstName',
  last_name: 'lastName',
  company_name: 'companyName',
  information: 'information',
};

const operation = {
  id: 'updateContact',
  summary: 'Changes names and notes of a contact; numbers and addresses are ignored',
  tag: 'Contacts',
  body: contactRequestSchema,
  responses: { 200: { description: 'The contact', schema: contactAnswerSchema } },
} as const;

/** By POST, as the reference has it, and by PUT, which is routed all the same. */
export const updateContact = route({ method: 'POST', path: '/v1/contacts/:id', operation, handle: update });
export const putContact = route({
  method: 'PUT',
  path: '/v1/contacts/:id',
  operation: { ...operation, id: 'putContact' },
  handle: update,
});

function update(ask: AircallAsk) {
  const found = findContact(ask);
  if (isReply(found)) return found;
  const read = readFields(ask);
  if (isReply(read)) return read;
  const given = Object.entries(scalars).filter(([name]) => Object.hasOwn(read.fields, name));
  const blank = given.find(([name]) => textIn(read.fields, name) === undefined);
  if (blank !== undefined) return badRequest(`${blank[0]} must not be blank`);
  const changes = Object.fromEntries(given.map(([name, field]) => [field, textIn(read.fields, name)]));
  const row: ContactRow = { ...found.row, ...changes, updatedAt: Math.floor(ask.now) };
  contactTable(ask.tenant).put(String(row.id), row);
  emitContact(ask.tenant, 'contact.updated', row);
  return oneContact(row, ask);
}
