import type { Table } from '../../kit/account/table.js';
import type { AircallTenant } from '../view.js';

/** What clients of the API have done with a call. Times in Unix seconds; users, tags and comments by their ids. */
export interface CallChanges {
  readonly tags: readonly { readonly id: number; readonly at: number }[];
  readonly comments: readonly { readonly id: number; readonly at: number; readonly content: string }[];
  readonly archived?: boolean;
  readonly assignedTo?: number | null;
  readonly recordingDeleted?: true;
  readonly voicemailDeleted?: true;
  readonly recordingPaused?: boolean;
  /** Handed on by the API, when it cannot be seen from the call's own legs. */
  readonly transferredBy?: number;
  readonly transferredTo?: number;
  /** E.164 */
  readonly leftTo?: string;
  readonly insightCards: number;
  readonly link?: string;
}

export const unchanged: CallChanges = { tags: [], comments: [], insightCards: 0 };

/** By the call's id. */
export const callChanges = (tenant: AircallTenant): Table<CallChanges> => tenant.table('calls');

/** Changes a call's changes. */
export function changeCall(tenant: AircallTenant, id: number, change: (was: CallChanges) => CallChanges): void {
  const table = callChanges(tenant);
  table.put(String(id), change(table.get(String(id)) ?? unchanged));
}
