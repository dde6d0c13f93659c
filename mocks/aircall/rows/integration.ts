import type { Table } from '../../kit/account/table.js';
import type { AircallTenant } from '../view.js';

/** Whether an app is switched on, by its name as `appOf` gives it. On when there is no row. */
export const integrationTable = (tenant: AircallTenant): Table<{ readonly isActive: boolean }> =>
  tenant.table('integrations');
