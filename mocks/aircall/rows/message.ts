import type { Table } from '../../kit/account/table.js';
import type { AircallTenant } from '../view.js';

/** Messages are not kept: only their numbers are counted. */
export const messageCounter = (tenant: AircallTenant): Pick<Table<never>, 'nextNumber'> => tenant.table('messages');
