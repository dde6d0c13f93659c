import type { Base, Table } from '../../kit/account/table.js';
import type { Client } from '../../world/index.js';
import { contactDetailIds, contactIds } from '../objects/ids.js';
import type { AircallTenant } from '../view.js';

export interface DetailRow {
  readonly id: number;
  readonly label: string;
  readonly value: string;
}

/** A contact as the simulator keeps it. Times in Unix seconds. */
export interface ContactRow {
  readonly id: number;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly companyName: string | null;
  readonly information: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly phones: readonly DetailRow[];
  readonly emails: readonly DetailRow[];
}

/** Clients of the world whose names are known and kept here, oldest first. The others live in a CRM, or nowhere. */
export const contactTable = (tenant: AircallTenant): Table<ContactRow> => tenant.table('contacts', () => base(tenant));

/** The contact that a client of the world is, if it is one and has not been deleted. */
export function contactOf(tenant: AircallTenant, client: number): ContactRow | undefined {
  return contactTable(tenant).get(String(contactIds.of(client)));
}

/** Days in which the contacts were made, as a multiple of the history: a fifth of them came during it. */
const SPAN = 5;

function base({ account, own }: AircallTenant): Base<ContactRow> {
  const { clients } = account.world.options;
  const kept: number[] = [];
  for (let index = 0; index < clients; index += 1) {
    if (index % 7 !== 3 && account.client(index).name !== undefined) kept.push(index);
  }
  const places = new Map(kept.map((index, place) => [String(contactIds.of(index)), place]));
  return {
    size: kept.length,
    at(place) {
      const row = contactRow(account.client(kept[place] ?? 0), clients, own.since, own.until);
      return { id: String(row.id), row };
    },
    indexOf: (id) => places.get(id),
  };
}

function contactRow(client: Client, clients: number, since: number, until: number): ContactRow {
  const { index, name = '', company = null, phone, email } = client;
  const createdAt = Math.floor(until - (until - since) * SPAN * (1 - (index + 0.5) / clients));
  const [firstName = '', ...others] = name.split(' ');
  const lastName = others.join(' ');
  return {
    id: contactIds.of(index),
    firstName,
    lastName: lastName === '' ? null : lastName,
    companyName: company,
    information: client.segment === 'vip' ? 'VIP' : null,
    createdAt,
    updatedAt: index % 3 === 0 ? Math.floor((createdAt + until) / 2) : createdAt,
    phones: [{ id: contactDetailIds.of(2 * index), label: 'Work', value: phone }],
    emails: email === undefined ? [] : [{ id: contactDetailIds.of(2 * index + 1), label: 'Work', value: email }],
  };
}
