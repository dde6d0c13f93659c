import type { Reply } from '../../kit/http/reply.js';
import { badRequest } from '../errors.js';
import { e164Of } from '../objects/digits.js';
import { contactDetailIds } from '../objects/ids.js';
import { type Fields, objectsIn, textIn } from '../requests.js';
import type { DetailRow } from '../rows/contact.js';
import type { AircallTenant } from '../view.js';

export type DetailKind = 'phone' | 'email';

const MOST_DETAILS = 20;

/** Numbers or addresses of a contact, with new ids; a refusal when one is none, or there are too many. */
export function readDetails(
  value: unknown,
  kind: DetailKind,
  tenant: AircallTenant,
): { readonly rows: readonly DetailRow[] } | Reply {
  if (value === undefined) return { rows: [] };
  const given = objectsIn(value);
  if (given === undefined) return badRequest(`${kind}s must be a list of label and value`);
  if (given.length > MOST_DETAILS) return badRequest(`A contact has ${MOST_DETAILS} ${kind}s at most`);
  const read = given.map((fields) => readDetail(fields, kind));
  const rows = read.filter((detail) => detail !== undefined);
  if (rows.length < read.length) return badRequest(`A ${kind} is not valid`);
  return { rows: rows.map((detail) => ({ id: nextId(tenant), ...detail })) };
}

/** Telephone numbers are kept in E.164, whatever blanks they came with. */
export function readDetail(fields: Fields, kind: DetailKind): Omit<DetailRow, 'id'> | undefined {
  const written = textIn(fields, 'value');
  if (written === undefined) return undefined;
  const value = kind === 'phone' ? e164Of(written) : written.includes('@') ? written : undefined;
  return value === undefined ? undefined : { label: textIn(fields, 'label') ?? 'Work', value };
}

/** Ids go on behind those of the world's clients. */
export function nextId(tenant: AircallTenant): number {
  const { clients } = tenant.account.world.options;
  return contactDetailIds.of(2 * clients + tenant.table('contact-details').nextNumber());
}
