import type { OwnedFaultSwitches } from '../faults/create-fault-switches.js';
import type { TenantGround } from '../tenant.js';
import type { DeliveryPlan } from '../webhooks/types.js';

/** What the faults that strike a delivery make of it. */
export function bendDelivery(
  faults: OwnedFaultSwitches,
  plan: DeliveryPlan,
  tenant: TenantGround,
): { readonly plan: DeliveryPlan; readonly notes: readonly string[] } {
  if (faults.isIdle('delivery')) return { plan, notes: [] };
  const notes: string[] = [];
  let bent = plan;
  for (const { fault, options, time, chance } of faults.hits('delivery', { path: plan.event })) {
    notes.push(`fault ${fault.name}`);
    bent = fault.delivery?.(bent, { options, time, chance, now: tenant.clock.now(), tenant, ...noRequest }) ?? bent;
  }
  return { plan: bent, notes };
}

/** There is no request to refuse. */
const noRequest = {
  tooMany: () => ({ status: 429 }),
  trouble: (status: number) => ({ status }),
};
