import type { Operator, WorldCall } from '../../world/index.js';
import type { CallDraws } from './call-draws.js';
import { drawKey } from './ids.js';
import { missedReason } from './missed.js';

/** An agent whose phone rang. Unix seconds, with fractions; operators by index. */
export interface Ring {
  readonly operator: number;
  readonly at: number;
  /** When they refused the call, if they did. */
  readonly declinedAt?: number;
}

const NONE: readonly Ring[] = [];

/** The agents whom an inbound call rang, in turn; whoever answered comes last. None when the number was closed. */
export function ringsOf(call: WorldCall, draws: CallDraws, operators: readonly Operator[]): readonly Ring[] {
  if (call.direction === 'outgoing' || !reachesAgents(call, draws)) return NONE;
  const key = drawKey(call.index);
  const last = call.legs[0]?.operator ?? call.operator;
  const others = colleagues(operators, last, call.startedAt, Math.floor(draws.rungAgents(key) * 3));
  const ringSeconds = (call.answeredAt ?? call.endedAt) - call.startedAt;
  const turn = ringSeconds / (others.length + 1);
  const first = Math.min(1, turn / 2);
  return [...others, last].map((operator, place) => {
    const at = call.startedAt + first + place * turn;
    const declines = place < others.length && turn >= 3 && draws.rungFirst(key + place) < 0.4;
    return { operator, at, ...(declines ? { declinedAt: at + turn * 0.7 } : {}) };
  });
}

function reachesAgents(call: WorldCall, draws: CallDraws): boolean {
  if (call.disposition === 'answered') return true;
  const reason = missedReason(call, draws);
  return reason === 'agents_did_not_answer' || reason === 'abandoned_in_classic';
}

/** Others of the same team who were there at that time. */
function colleagues(operators: readonly Operator[], of: number, time: number, count: number): number[] {
  const team = operators[of]?.team;
  const found: number[] = [];
  for (let step = 1; step < operators.length && found.length < count; step += 1) {
    const other = operators[(of + step) % operators.length];
    if (other === undefined || other.team !== team) continue;
    if (other.leftAt === undefined || time < other.leftAt) found.push(other.index);
  }
  return found;
}
