import type { Step } from '../kit/trail/types.js';
import { refused } from '../kit/truth/refused.js';
import type { WorldCall } from '../world/index.js';
import { syncedAt } from './calls/sync.js';
import type { CallyzerTenant } from './view.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What only Callyzer does to its clients: calls that arrive long after they were, and a bound that may not belong to a window. */
export function why(call: WorldCall, { trail, own }: CallyzerTenant): readonly string[] {
  const steps = trail.steps().filter(({ isChecker }) => !isChecker);
  if (steps.some(({ list }) => list?.calls.includes(call.index))) return [];
  const arrivedAt = syncedAt(call, own.draws);
  return [
    ...refused(call, arrivedAt, steps, (step) => windowOf(step, arrivedAt - call.startedAt)),
    ...arrivedLate(call, arrivedAt),
    ...(own.switches['window.end'] === 'excluded' ? onTheUpperBound(call, steps) : []),
  ];

  function arrivedLate({ endedAt }: WorldCall, arrivedAt: number): readonly string[] {
    const late = arrivedAt - endedAt;
    const byStart = steps.filter(({ list }) => list?.by === 'start' && isWithin(call.startedAt, list));
    const isEarly = byStart.length > 0 && byStart.every(({ at }) => at < arrivedAt);
    if (!isEarly) return [];
    const span =
      late < 2 * MINUTE
        ? `${late} seconds`
        : late < HOUR
          ? `${Math.round(late / 60)} minutes`
          : `${Math.round(late / HOUR)} hours`;
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

const isWithin = (moment: number, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  moment >= from && moment <= to;

/** In terms of when calls begin. @param delay from the start of the call in question to its arrival; seconds */
function windowOf({ path, body }: Step, delay: number): { from: number; to: number } | undefined {
  if (!path.endsWith('/call-log/history')) return undefined;
  const { call_from, call_to, synced_from, synced_to } = read(body);
  if (typeof call_from === 'number' && typeof call_to === 'number') return { from: call_from, to: call_to };
  if (typeof synced_from !== 'number' || typeof synced_to !== 'number') return undefined;
  return { from: synced_from - delay, to: synced_to - delay };
}

function read(body: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}
