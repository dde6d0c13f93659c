import type { Collected } from './collect.js';
import type { Pairs } from './pairs.js';
import { type Totals, totalsBy } from './totals.js';

export interface ClientFigures {
  readonly client: number;
  readonly totals: Totals;
}

/** call-log/unique-clients: everyone with a call; whoever had the newest comes first. */
export function uniqueClients({ sums }: Collected, pairs: Pairs): ClientFigures[] {
  const found = [...totalsBy(sums, pairs.clientOf)].map(([client, totals]) => ({ client, totals }));
  return found.sort((a, b) => b.totals.last - a.totals.last);
}
