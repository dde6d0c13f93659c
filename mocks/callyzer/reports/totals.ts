import { INCOMING, MISSED, OUTGOING, REJECTED } from '../calls/call-type.js';
import {
  CONNECTED,
  CONNECTED_DURATION,
  DURATION,
  LAST_INDEX,
  NEVER_ATTENDED,
  notPickedUp,
  type Sums,
  WIDTH,
} from './tally.js';

/** Numbers of calls, and seconds. */
export interface Totals {
  readonly incoming: number;
  readonly incomingDuration: number;
  readonly incomingConnected: number;
  readonly incomingConnectedDuration: number;
  readonly outgoing: number;
  readonly outgoingDuration: number;
  readonly outgoingConnected: number;
  readonly outgoingConnectedDuration: number;
  readonly missed: number;
  readonly rejected: number;
  readonly neverAttended: number;
  readonly notPickedUp: number;
  /** Index of the last call. */
  readonly last: number;
}

type Writable = { -readonly [Key in keyof Totals]: Totals[Key] };

const none: Totals = {
  incoming: 0,
  incomingDuration: 0,
  incomingConnected: 0,
  incomingConnectedDuration: 0,
  outgoing: 0,
  outgoingDuration: 0,
  outgoingConnected: 0,
  outgoingConnectedDuration: 0,
  missed: 0,
  rejected: 0,
  neverAttended: 0,
  notPickedUp: 0,
  last: Number.NEGATIVE_INFINITY,
};

export const allCalls = ({ incoming, outgoing, missed, rejected }: Totals): number =>
  incoming + outgoing + missed + rejected;

/** Adds up the rows of pairs by whatever `keyOf` says of a pair, in the order in which keys are met. */
export function totalsBy(sums: Sums, keyOf: (pair: number) => number): Map<number, Totals> {
  const found = new Map<number, Writable>();
  for (let row = 0; row < sums.pairs.length; row += 1) {
    const key = keyOf(sums.pairs[row] ?? 0);
    let totals = found.get(key);
    if (totals === undefined) {
      totals = { ...none };
      found.set(key, totals);
    }
    addRow(totals, sums.values, row * WIDTH);
  }
  return found;
}

export function totalsOf(sums: Sums): Totals {
  return totalsBy(sums, () => 0).get(0) ?? none;
}

function addRow(totals: Writable, values: Float64Array, at: number): void {
  const value = (field: number): number => values[at + field] ?? 0;
  totals.incoming += value(INCOMING);
  totals.incomingDuration += value(DURATION + INCOMING);
  totals.incomingConnected += value(CONNECTED + INCOMING);
  totals.incomingConnectedDuration += value(CONNECTED_DURATION + INCOMING);
  totals.outgoing += value(OUTGOING);
  totals.outgoingDuration += value(DURATION + OUTGOING);
  totals.outgoingConnected += value(CONNECTED + OUTGOING);
  totals.outgoingConnectedDuration += value(CONNECTED_DURATION + OUTGOING);
  totals.missed += value(MISSED);
  totals.rejected += value(REJECTED);
  totals.neverAttended += value(NEVER_ATTENDED);
  totals.notPickedUp += notPickedUp(values, at);
  totals.last = Math.max(totals.last, value(LAST_INDEX));
}
