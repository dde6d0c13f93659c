import type { Table } from '../../kit/account/table.js';
import type { AircallTenant } from '../view.js';

/** What a person has agreed to, until the app fetches its token. */
export interface CodeRow {
  readonly code: string;
  readonly clientId: string;
  readonly redirectUri: string;
  /** Unix seconds. */
  readonly expiresAt: number;
}

/** By the code. A code is taken away when it is used. */
export const codeTable = (tenant: AircallTenant): Table<CodeRow> => tenant.table('oauth-codes');

/** Which app an access token was given to, by the token. */
export const tokenTable = (tenant: AircallTenant): Table<{ readonly clientId: string }> => tenant.table('oauth-tokens');
