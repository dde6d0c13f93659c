import type { AvailabilityStatus, Substatus } from '../../../schemas/aircall/user.js';
import type { Base, Table } from '../../kit/account/table.js';
import type { Operator } from '../../world/index.js';
import { numberIds, userIds } from '../objects/ids.js';
import type { AircallTenant } from '../view.js';
import { baseOf, spread } from './base.js';

/** An agent as the simulator keeps them. Times in Unix seconds. */
export interface UserRow {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly timeZone: string;
  readonly createdAt: number;
  readonly substatus: Substatus;
  readonly availabilityStatus: AvailabilityStatus;
  /** Seconds. */
  readonly wrapUpTime: number;
  readonly extension: string | null;
  readonly numberIds: readonly number[];
  readonly defaultNumberId: number | null;
}

/** Operators of the world who have not left, oldest first. */
export const userTable = (tenant: AircallTenant): Table<UserRow> => tenant.table('users', () => base(tenant));

/** The agent that an operator of the world is; `undefined` once they were deleted. */
export function userOf(tenant: AircallTenant, operator: number): UserRow | undefined {
  return userTable(tenant).get(String(userIds.of(operator)));
}

function base({ account, own }: AircallTenant): Base<UserRow> {
  const { operators, lines } = account;
  const active = operators.filter((operator) => operator.active);
  return baseOf(
    active.map((operator, place) => {
      const numbers = lines.filter(({ team }) => team === operator.team).map(({ index }) => numberIds.of(index));
      return userRow(operator, spread(place, active.length, own.since, 700), numbers);
    }),
  );
}

function userRow(operator: Operator, createdAt: number, numbers: readonly number[]): UserRow {
  return {
    id: userIds.of(operator.index),
    name: operator.name,
    email: operator.email,
    language: operator.index % 5 === 2 ? 'fr-FR' : 'en-US',
    timeZone: operator.index % 5 === 2 ? 'Europe/Paris' : 'Etc/UTC',
    createdAt,
    ...mood(operator.index),
    wrapUpTime: operator.index % 4 === 1 ? 60 : 0,
    extension: operator.extension,
    numberIds: numbers,
    defaultNumberId: numbers[0] ?? null,
  };
}

/** Most take calls at all times; some keep office hours, and one in nine is at lunch for good. */
function mood(index: number): Pick<UserRow, 'substatus' | 'availabilityStatus'> {
  if (index % 9 === 7) return { substatus: 'out_for_lunch', availabilityStatus: 'unavailable' };
  return { substatus: 'always_opened', availabilityStatus: index % 5 === 4 ? 'custom' : 'available' };
}
