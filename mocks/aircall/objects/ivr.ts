import type { IvrOption } from '../../../schemas/aircall/call.js';
import type { WorldCall } from '../../world/index.js';
import { numberOf } from '../rows/number.js';
import type { View } from '../view.js';
import { drawKey } from './ids.js';
import { isoMillisOf } from './iso.js';

/** Timelines are kept for two months. */
const KEPT_SECONDS = 60 * 86_400;

/** When a caller pressed a key, if they did; Unix seconds. Only on numbers with a menu. */
export function pressedAt(call: WorldCall, { tenant }: Pick<View, 'tenant'>): number | undefined {
  if (call.direction === 'outgoing' || call.endedAt - call.startedAt < 4) return undefined;
  if (!numberOf(tenant, call.line).flowEditor) return undefined;
  return tenant.own.draws.pressedKey(drawKey(call.index)) < 0.8 ? call.startedAt + 1 : undefined;
}

/** What a caller chose from the menu by now. */
export function ivrOptionsOf(call: WorldCall, view: View): readonly IvrOption[] {
  const at = pressedAt(call, view);
  if (at === undefined || at > view.now || at < view.now - KEPT_SECONDS) return [];
  const key = String(1 + Math.floor(view.tenant.own.draws.pressedKey(drawKey(call.index)) * 4));
  return [
    {
      id: `${call.index}-1`,
      title: 'Main menu',
      key,
      branch: `option_${key}`,
      created_at: isoMillisOf(at),
      transition_started_at: isoMillisOf(at),
      transition_ended_at: isoMillisOf(at + 1),
    },
  ];
}
