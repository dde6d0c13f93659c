import { contactAnswerSchema, contactsAnswerSchema } from '../../../schemas/aircall/answers.js';
import type { Parameter } from '../../kit/openapi/operation.js';
import { isReply } from '../is-reply.js';
import { pageParameters, rangeParameters } from '../paging/parameters.js';
import { route } from '../route.js';
import { oneContact } from './contact-answer.js';
import { contactPage } from './contact-page.js';
import { findContact } from './find-contact.js';

export const contactParameters: Readonly<Record<string, Parameter>> = {
  ...pageParameters,
  ...rangeParameters,
  order_by: { schema: { enum: ['created_at', 'updated_at'], default: 'created_at' } },
};

export const listContacts = route({
  method: 'GET',
  path: '/v1/contacts',
  operation: {
    id: 'listContacts',
    summary: 'Lists contacts',
    tag: 'Contacts',
    query: contactParameters,
    responses: { 200: { description: 'A page of contacts', schema: contactsAnswerSchema } },
  },
  handle: (ask) => contactPage(ask),
});

export const getContact = route({
  method: 'GET',
  path: '/v1/contacts/:id',
  operation: {
    id: 'getContact',
    summary: 'One contact',
    tag: 'Contacts',
    responses: { 200: { description: 'The contact', schema: contactAnswerSchema } },
  },
  handle(ask) {
    const found = findContact(ask);
    return isReply(found) ? found : oneContact(found.row, ask);
  },
});
