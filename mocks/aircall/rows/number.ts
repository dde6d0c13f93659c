import type { MessageName } from '../../../schemas/aircall/number.js';
import type { Base, Table } from '../../kit/account/table.js';
import { numberIds } from '../objects/ids.js';
import type { AircallTenant } from '../view.js';
import { baseOf, spread } from './base.js';

/** A number of the company as the simulator keeps it. */
export interface NumberRow {
  readonly id: number;
  readonly name: string;
  readonly e164: string;
  readonly timeZone: string;
  readonly open: boolean;
  readonly availabilityStatus: 'open' | 'custom' | 'closed';
  readonly isIvr: boolean;
  readonly flowEditor: boolean;
  readonly priority: 0 | 1;
  /** Sounds that a client has set; the others are the vendor's own. */
  readonly messages: { readonly [Name in MessageName]?: string | null };
  /** Unix seconds. */
  readonly createdAt: number;
  /** Index of the team that it rings. */
  readonly team: number;
}

/** Lines of the world, oldest first. */
export const numberTable = (tenant: AircallTenant): Table<NumberRow> => tenant.table('numbers', () => base(tenant));

/** The number that a line of the world is. Numbers are never deleted. */
export function numberOf(tenant: AircallTenant, line: number): NumberRow {
  const row = numberTable(tenant).get(String(numberIds.of(line)));
  if (row === undefined) throw new RangeError(`There is no number for line ${line}`);
  return row;
}

function base({ account: { lines }, own }: AircallTenant): Base<NumberRow> {
  return baseOf(
    lines.map(({ index, name, phone, team }) => ({
      id: numberIds.of(index),
      name,
      e164: phone,
      timeZone: 'America/New_York',
      open: true,
      availabilityStatus: index % 3 === 1 ? 'custom' : 'open',
      isIvr: index % 4 === 3,
      flowEditor: index % 4 === 3,
      priority: name.endsWith('(priority)') ? 1 : 0,
      messages: {},
      createdAt: spread(index, lines.length, own.since, 750),
      team,
    })),
  );
}
