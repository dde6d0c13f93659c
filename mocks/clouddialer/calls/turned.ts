import type { WorldCall } from '../../world/index.js';
import type { CloudDialerTenant } from '../view.js';
import { drawKey } from './call-draws.js';
import { isTurn } from './courses.js';
import type { Plan } from './plan.js';

/** Before the agent gives up. */
const PATIENCE_SECONDS = 6;
export const LONG_TALK_SECONDS = 2 * 3_600;

/** A plan as scenarios have it: of those that would be answered, some are given up, or go on for hours. */
export function turned(
  plan: Plan,
  { index, startedAt }: Pick<WorldCall, 'index' | 'startedAt'>,
  tenant: Pick<CloudDialerTenant, 'table'>,
): Plan {
  if (plan.agent.end !== 'joins' || plan.destination.end !== 'joins') return plan;
  if (isTurn(tenant, 'canceled', startedAt) && drawKey(index) % 2 === 0) {
    const rings = Math.min(plan.destination.rings, PATIENCE_SECONDS);
    return { ...plan, destination: { rings, end: 'canceled' }, talk: 0, hungUpBy: 'agent' };
  }
  if (isTurn(tenant, 'still-running', startedAt)) return { ...plan, talk: plan.talk + LONG_TALK_SECONDS };
  return plan;
}
