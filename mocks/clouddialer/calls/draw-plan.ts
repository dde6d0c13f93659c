import type { Draw } from '../../world/index.js';
import type { CallDraws } from './call-draws.js';
import type { Plan } from './plan.js';

const between = (low: number, high: number, draw: number): number => low + Math.floor(draw * (high - low + 1));

/** How a call goes that a client places, when its number has no say in it. @param nth of the account's placed calls */
export function drawPlan(draws: CallDraws, nth: number): Plan {
  const lot = draws.outcome(nth) * 100;
  const isAgentSilent = lot >= 95;
  const agentRings = between(2, 7, draws.agentRing(nth));
  return {
    queue: 1,
    agent: isAgentSilent ? { rings: Number.MAX_SAFE_INTEGER, end: 'silent' } : { rings: agentRings, end: 'joins' },
    gap: 1,
    destination: destinationOf(lot, draws.ring(nth)),
    talk: lot < 62 ? 8 + Math.floor(900 * draws.talk(nth) * draws.talk(nth)) : 0,
    hungUpBy: draws.hungUp(nth) < 0.55 ? 'destination' : 'agent',
  };
}

function destinationOf(lot: number, ring: ReturnType<Draw>): Plan['destination'] {
  if (lot < 62) return { rings: between(3, 22, ring), end: 'joins' };
  // Rings until `max_ring_time` is over.
  if (lot < 79) return { rings: Number.MAX_SAFE_INTEGER, end: 'silent' };
  if (lot < 86) return { rings: between(1, 3, ring), end: 'busy' };
  if (lot < 90) return { rings: between(1, 4, ring), end: 'fails' };
  return { rings: between(2, 12, ring), end: 'canceled' };
}
