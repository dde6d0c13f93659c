import type { LinkSigner } from '../kit/audio/signed-links.js';
import type { Tenant } from '../kit/tenant.js';
import type { CallDraws } from './objects/call-draws.js';
import type { Switches } from './switches.js';

/** What is derived for a tenant once. */
export interface Own {
  readonly switches: Switches;
  readonly draws: CallDraws;
  /** Of links to recordings and voicemails. */
  readonly signer: LinkSigner;
  /** Start of the history; Unix seconds. */
  readonly since: number;
  /** Where the tenant's clock started; Unix seconds. */
  readonly until: number;
}

export type AircallTenant = Tenant<Own>;

/** Whose account is shown, as of when, and under which address. */
export interface View {
  readonly tenant: AircallTenant;
  /** Unix seconds. */
  readonly now: number;
  /** Absolute, without a trailing slash: what links begin with. */
  readonly base: string;
}
