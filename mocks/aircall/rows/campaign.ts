import type { CampaignNumber } from '../../../schemas/aircall/dialer-campaign.js';
import type { Table } from '../../kit/account/table.js';
import type { AircallTenant } from '../view.js';

/** Numbers that an agent is to call one after the other. */
export interface CampaignRow {
  readonly id: number;
  /** Unix seconds. */
  readonly createdAt: number;
  readonly numbers: readonly CampaignNumber[];
}

/** By the id of the user. */
export const campaignTable = (tenant: AircallTenant): Table<CampaignRow> => tenant.table('campaigns');
