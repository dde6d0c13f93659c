import type { Scenario } from '../../kit/scenarios/types.js';
import type { WorldCall } from '../../world/index.js';
import { contactOf, contactTable } from '../rows/contact.js';
import { type UserRow, userOf, userTable } from '../rows/user.js';
import type { AircallTenant } from '../view.js';
import { emitContact, emitUser } from '../webhooks/emit.js';

const CALLS = 50;

export const missingContact: Scenario<AircallTenant> = {
  name: 'missing-contact',
  story: {
    happens:
      'The contacts of the last fifty calls are deleted: their contact is null from now on, also when asked for.',
    rightClient: 'Goes on with the digits alone, and keeps the name it has stored before.',
  },
  start({ tenant }) {
    const contacts = contactTable(tenant);
    for (const { client } of lastCalls(tenant)) {
      if (client === undefined) continue;
      const row = contactOf(tenant, client);
      if (row !== undefined && contacts.delete(String(row.id))) emitContact(tenant, 'contact.deleted', row);
    }
  },
};

export const deletedUser: Scenario<AircallTenant> = {
  name: 'deleted-user',
  story: {
    happens:
      'The agent who talked most lately is deleted: all their calls have user null, and lists know them no more.',
    rightClient: 'Keeps who took a call when it first reads it, and does not drop calls that have no agent.',
  },
  start({ tenant }) {
    const row = busiestOf(tenant);
    if (row !== undefined && userTable(tenant).delete(String(row.id))) emitUser(tenant, 'user.deleted', row);
  },
};

/** Who answered most of the last calls, of those who are still there. */
function busiestOf(tenant: AircallTenant): UserRow | undefined {
  const counts = new Map<number, number>();
  for (const { disposition, operator } of lastCalls(tenant)) {
    if (disposition !== 'answered' || userOf(tenant, operator) === undefined) continue;
    counts.set(operator, (counts.get(operator) ?? 0) + 1);
  }
  const [busiest] = [...counts].toSorted(([, a], [, b]) => b - a);
  return busiest === undefined ? undefined : userOf(tenant, busiest[0]);
}

function lastCalls({ account }: AircallTenant): readonly WorldCall[] {
  const everything = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return account.page(everything, { skip: 0, take: CALLS, newestFirst: true });
}
