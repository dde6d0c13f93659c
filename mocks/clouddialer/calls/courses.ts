import type { Table } from '../../kit/account/table.js';
import type { Stage } from '../../kit/scenarios/types.js';
import type { CloudDialerTenant } from '../view.js';

/** Ways in which the account's life may go for a while. */
export type TurnName =
  | 'canceled'
  | 'still-running'
  | 'failed-transfer'
  | 'late-recording'
  | 'repeated-uuid'
  | 'stale-status'
  | 'early-push'
  | 'key-rotated';

/** Unix seconds; `to` is absent as long as it goes on. */
interface Stretch {
  readonly from: number;
  readonly to?: number;
}

const turns = (tenant: Pick<CloudDialerTenant, 'table'>): Table<readonly Stretch[]> => tenant.table('turns');

/** Whether the account's life took this turn at a moment. What has begun under one stays so when the turn is over. */
export function isTurn(tenant: Pick<CloudDialerTenant, 'table'>, name: TurnName, at: number): boolean {
  const stretches = turns(tenant).get(name);
  return stretches?.some(({ from, to = Number.POSITIVE_INFINITY }) => at >= from && at < to) ?? false;
}

/** From now until the scenario is stopped. */
export function takeTurn({ tenant, onStop }: Stage<CloudDialerTenant>, name: TurnName): void {
  const { clock } = tenant;
  const table = turns(tenant);
  const from = clock.now();
  const others = table.get(name) ?? [];
  table.put(name, [...others, { from }]);
  onStop(() => table.put(name, [...others, { from, to: clock.now() }]));
}
