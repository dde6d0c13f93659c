import type { Reply } from '../../kit/http/reply.js';
import { notFound } from '../errors.js';
import { readId } from '../objects/ids.js';
import type { AircallAsk } from '../requests.js';
import { type UserRow, userTable } from '../rows/user.js';

export interface FoundUser {
  readonly user: UserRow;
}

/** The user of the path, by id or by e-mail address, or a refusal. */
export function findUser({ tenant, param }: AircallAsk): FoundUser | Reply {
  const wanted = param('id');
  const users = userTable(tenant);
  if (readId(wanted) !== undefined) return found(users.get(wanted));
  const email = wanted.toLowerCase();
  return found(email.includes('@') ? [...users.all()].find((each) => each.email.toLowerCase() === email) : undefined);
}

const found = (user: UserRow | undefined): FoundUser | Reply => (user === undefined ? notFound() : { user });
