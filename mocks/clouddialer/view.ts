import type { Table } from '../kit/account/table.js';
import type { Ask } from '../kit/http/route.js';
import type { Tenant } from '../kit/tenant.js';
import type { AgentName, Agents } from './account/agents.js';
import type { CallDraws } from './calls/call-draws.js';
import type { Ids } from './calls/ids.js';
import type { Plan } from './calls/plan.js';
import type { Switches } from './switches.js';

/** What is derived for a tenant once. */
export interface Own {
  readonly switches: Switches;
  readonly draws: CallDraws;
  readonly ids: Ids;
  readonly agents: Agents;
  readonly callerIds: readonly string[];
  /** Whether agents place calls by themselves. */
  readonly traffic: boolean;
  /** Opens the softphone, when it has a key of its own. */
  readonly launchKey: string;
  /** Takes the place of the first key when that is rotated. */
  readonly secondKey: string;
}

export type CloudDialerTenant = Tenant<Own>;
export type CloudDialerAsk = Ask<Own>;

/** A call that came in by the API or by the softphone link. */
export interface Placed {
  readonly uuid: string;
  readonly agent: AgentName;
  readonly from: string;
  readonly recording: boolean;
  readonly plan: Plan;
  /** Whoever places a call over the API is told its id; a link tells nobody. */
  readonly by: 'api' | 'link';
  /** From the end until the recording is there, beyond the usual; seconds. */
  readonly recordingDelay?: number;
  readonly neverRecorded?: true;
  /** Waits for each copy of the result. Default: one, at once. */
  readonly copies?: readonly number[];
}

/** By index of the call. */
export const placedCalls = (tenant: Pick<CloudDialerTenant, 'table'>): Table<Placed> => tenant.table('placed');

/** Someone who was added to a call. Unix seconds. */
export interface Participant {
  readonly number: string;
  readonly dialledAt: number;
  /** Absent for one who never joined. */
  readonly joinedAt?: number;
  /** When it left, or was given up; the end of the call comes first if it comes earlier. */
  readonly doneAt: number;
}

/** By index of the call: those added by the API, in order. */
export const participants = (tenant: Pick<CloudDialerTenant, 'table'>): Table<readonly Participant[]> =>
  tenant.table('participants');

/** When the result of a call first reached somebody, by the call's id. Unix seconds. */
export const reached = (tenant: Pick<CloudDialerTenant, 'table'>): Table<number> => tenant.table('reached');

/** Ids that a client knows for sure: it was told them over the API, or has asked for them. By index of the call. */
export const knownIds = (tenant: Pick<CloudDialerTenant, 'table'>): Table<true> => tenant.table('known');

/** How many placed calls have had a uuid. */
export const uuidCounts = (tenant: Pick<CloudDialerTenant, 'table'>): Table<number> => tenant.table('uuids');
