import {
  emailDetailRequestSchema,
  emailEntrySchema,
  phoneDetailRequestSchema,
  phoneEntrySchema,
} from '../../../schemas/aircall/contact.js';
import { object } from '../../../schemas/shapes.js';
import { empty, type Reply } from '../../kit/http/reply.js';
import type { Route } from '../../kit/http/route.js';
import { badRequest, notFound } from '../errors.js';
import { isReply } from '../is-reply.js';
import { type AircallAsk, objectsIn, own, readFields } from '../requests.js';
import { route } from '../route.js';
import { type ContactRow, contactTable, type DetailRow } from '../rows/contact.js';
import type { Own } from '../view.js';
import { emitContact } from '../webhooks/emit.js';
import { contactAnswer } from './contact-answer.js';
import { findContact } from './find-contact.js';
import { type DetailKind, nextId, readDetail } from './read-details.js';

const MOST_DETAILS = 20;
const fieldOf = { phone: 'phones', email: 'emails' } as const;
const answers = {
  phone: object({ phone_detail: phoneEntrySchema }),
  email: object({ email_detail: emailEntrySchema }),
} as const;
const bodies = { phone: phoneDetailRequestSchema, email: emailDetailRequestSchema } as const;

/** Numbers and addresses of a contact are changed one by one. */
export const detailRoutes: readonly Route<Own>[] = (['phone', 'email'] as const).flatMap((kind) => {
  const path = `/v1/contacts/:id/${kind}_details`;
  const name = kind === 'phone' ? 'PhoneDetail' : 'EmailDetail';
  const about = kind === 'phone' ? 'telephone number' : 'e-mail address';
  return [
    route({
      method: 'POST',
      path,
      operation: {
        id: `add${name}`,
        summary: `Adds a ${about}`,
        tag: 'Contacts',
        body: bodies[kind],
        responses: { 201: { description: 'It', schema: answers[kind] } },
      },
      handle: (ask) =>
        changed(ask, kind, 201, (list, detail) => {
          if (detail === undefined || list.length >= MOST_DETAILS) return undefined;
          const added = { id: nextId(ask.tenant), ...detail };
          return { list: [...list, added], told: added };
        }),
    }),
    route({
      method: 'PUT',
      path: `${path}/:detail`,
      operation: {
        id: `update${name}`,
        summary: `Changes a ${about}`,
        tag: 'Contacts',
        body: bodies[kind],
        responses: { 202: { description: 'It', schema: answers[kind] } },
      },
      handle: (ask) =>
        changed(ask, kind, 202, (list, detail) => {
          const was = list.find(({ id }) => String(id) === ask.param('detail'));
          if (was === undefined) return 'unknown';
          if (detail === undefined) return undefined;
          const told = { id: was.id, ...detail };
          return { list: list.map((each) => (each === was ? told : each)), told };
        }),
    }),
    route({
      method: 'DELETE',
      path: `${path}/:detail`,
      operation: {
        id: `delete${name}`,
        summary: `Deletes a ${about}`,
        tag: 'Contacts',
        responses: { 204: { description: 'Done' } },
      },
      handle: (ask) =>
        changed(ask, kind, 204, (list) => {
          const left = list.filter(({ id }) => String(id) !== ask.param('detail'));
          return left.length === list.length ? 'unknown' : { list: left };
        }),
    }),
  ];
});

type Change = (
  list: readonly DetailRow[],
  sent: Omit<DetailRow, 'id'> | undefined,
) => { readonly list: readonly DetailRow[]; readonly told?: DetailRow } | 'unknown' | undefined;

/** @param change the list as it is to be; 'unknown' for a detail that there is not, `undefined` for a bad one */
function changed(ask: AircallAsk, kind: DetailKind, status: number, change: Change): Reply {
  const found = findContact(ask);
  if (isReply(found)) return found;
  const read = readFields(ask);
  if (isReply(read)) return read;
  const [sent] = objectsIn([own(read.fields, `${kind}_detail`)]) ?? [];
  const field = fieldOf[kind];
  const made = change(found.row[field], sent === undefined ? undefined : readDetail(sent, kind));
  if (made === 'unknown') return notFound();
  if (made === undefined)
    return badRequest(`${kind}_detail needs a valid value; a contact has ${MOST_DETAILS} at most`);
  const row: ContactRow = { ...found.row, [field]: made.list, updatedAt: Math.floor(ask.now) };
  contactTable(ask.tenant).put(String(row.id), row);
  emitContact(ask.tenant, 'contact.updated', row);
  return made.told === undefined ? empty(status) : contactAnswer({ [`${kind}_detail`]: made.told }, status);
}
