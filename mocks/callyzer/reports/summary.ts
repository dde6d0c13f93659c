import type { Summary } from '../../../schemas/callyzer/totals.js';
import { hoursMinutesSeconds } from '../time/stamps.js';
import type { Collected } from './collect.js';
import type { Pairs } from './pairs.js';
import { allCalls, type Totals, totalsOf } from './totals.js';

/** call-log/summary. Here as in the other reports fields stand in the order of the documentation's examples. */
export function summaryOf({ sums, days }: Collected, pairs: Pairs): Summary {
  const clients = new Set<number>();
  for (const pair of sums.pairs) clients.add(pairs.clientOf(pair));
  let worked = 0;
  for (const { presence } of days) for (const { from, to } of presence) worked += to - from;
  const { total_connected_calls, ...totals } = toldTotals(totalsOf(sums));
  return {
    ...totals,
    total_unique_clients: clients.size,
    total_working_hours: hoursMinutesSeconds(worked),
    total_connected_calls,
  };
}

/** By the names that three reports have in common. */
export function toldTotals(totals: Totals): Omit<Summary, 'total_unique_clients' | 'total_working_hours'> {
  return {
    total_incoming_calls: totals.incoming,
    total_incoming_duration: totals.incomingDuration,
    total_outgoing_calls: totals.outgoing,
    total_outgoing_duration: totals.outgoingDuration,
    total_missed_calls: totals.missed,
    total_rejected_calls: totals.rejected,
    total_calls: allCalls(totals),
    total_duration: totals.incomingDuration + totals.outgoingDuration,
    total_connected_calls: totals.incomingConnected + totals.outgoingConnected,
    total_never_attended_calls: totals.neverAttended,
    total_not_pickup_by_clients_calls: totals.notPickedUp,
  };
}

/** Rounded half up; 0 of nothing. */
export function average(sum: number, of: number): number {
  return of === 0 ? 0 : Math.round(sum / of);
}
