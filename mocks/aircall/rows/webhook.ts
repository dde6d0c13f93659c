import type { Table } from '../../kit/account/table.js';
import type { AircallTenant } from '../view.js';

/** What a webhook has beside the target that events are sent to. */
export interface WebhookRow {
  readonly number: number;
  readonly customName: string;
  /** The OAuth app that made it, and alone sees it; absent: made with a Basic pair, or in the dashboard. */
  readonly app?: string;
}

/** By the target's id. Targets that were set up outside the API have none. */
export const webhookTable = (tenant: AircallTenant): Table<WebhookRow> => tenant.table('webhooks');
