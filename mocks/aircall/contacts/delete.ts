import { empty } from '../../kit/http/reply.js';
import { isReply } from '../is-reply.js';
import { route } from '../route.js';
import { contactTable } from '../rows/contact.js';
import { emitContact } from '../webhooks/emit.js';
import { findContact } from './find-contact.js';

/** It leaves no trace in lists. */
export const deleteContact = route({
  method: 'DELETE',
  path: '/v1/contacts/:id',
  operation: {
    id: 'deleteContact',
    summary: 'Deletes a contact',
    tag: 'Contacts',
    responses: { 204: { description: 'Done' } },
  },
  handle(ask) {
    const found = findContact(ask);
    if (isReply(found)) return found;
    contactTable(ask.tenant).delete(String(found.row.id));
    emitContact(ask.tenant, 'contact.deleted', found.row);
    return empty();
  },
});
