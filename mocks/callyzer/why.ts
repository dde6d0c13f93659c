import type { Step } from '../kit/trail/types.js';
import { refused } from '../kit/truth/refused.js';
import type { WorldCall } from '../world/index.js';
import { syncedAt } from './calls/sync.js';
import type { CallyzerTenant } from './view.js';

const HOUR = 3600;

/** What only Callyzer does to its clients: calls that arrive long after they were, and a bound that may not belong to a window. */
export function why(call: WorldCall, { trail, own }: CallyzerTenant): readonly string[] {
  const steps = trail.steps().filter(({ isChecker }) => !isChecker);
  if (steps.some(({ list }) => list?.calls.includes(call.index))) return [];
  const arrivedAt = syncedAt(call, own.draws);
  return [
    ...arrivedLate(call, arrivedAt),
    ...refused(call, arrivedAt, steps, windowOf),
    ...(own.switches['window.end'] === 'excluded' ? onTheUpperBound(call, steps) : []),
  ];

  function arrivedLate({ endedAt }: WorldCall, arrivedAt: number): readonly string[] {
    const late = arrivedAt - endedAt;
    const byStart = steps.filter(({ list }) => list?.by === 'start' && list.to >= call.startedAt);
    const isEarly = byStart.length > 0 && byStart.every(({ at }) => at < arrivedAt);
    if (!isEarly) return [];
    const span = late < HOUR ? `${Math.round(late / 60)} minutes` : `${Math.round(late / HOUR)} hours`;
    return [
      `the telephone sent this call ${span} after its end, when your client had read that time: ask by synced_from and synced_to, or read the last day again each time`,
    ];
  }
}

type Steps = ReturnType<CallyzerTenant['trail']['steps']>;

function onTheUpperBound({ startedAt }: WorldCall, steps: Steps): readonly string[] {
  const edge = steps.find(({ list }) => list?.by === 'start' && list.to === startedAt - 1);
  return edge === undefined
    ? []
    : [
        `this call began at the very second of call_to in request ${edge.entry}, which does not belong to the window here`,
      ];
}

/** By the time of the calls. */
function windowOf({ path, body }: Step): { from: number; to: number } | undefined {
  if (!path.endsWith('/call-log/history')) return undefined;
  try {
    const { call_from: from, call_to: to } = JSON.parse(body) as Record<string, unknown>;
    return typeof from === 'number' && typeof to === 'number' ? { from, to } : undefined;
  } catch {
    return undefined;
  }
}
