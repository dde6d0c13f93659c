import type { Table } from '../../kit/account/table.js';
import type { AircallTenant } from '../view.js';

/** Where messages of a number are to be told; kept as it was sent, with a token. */
export interface MessageConfigurationRow {
  readonly callbackUrl: string;
  readonly type: string;
  readonly token: string;
}

/** By the id of the number. */
export const messageConfigurations = (tenant: AircallTenant): Table<MessageConfigurationRow> =>
  tenant.table('message-configurations');
