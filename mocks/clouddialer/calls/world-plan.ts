import type { WorldCall } from '../../world/index.js';
import { type CallDraws, drawKey } from './call-draws.js';
import type { Plan } from './plan.js';

/** How a call of the account goes that nobody placed over the API: as long as the world says, with the agent's leg first. */
export function worldPlan(call: WorldCall, draws: CallDraws): Plan {
  const { startedAt, answeredAt, endedAt, disposition, hungUpBy } = call;
  const key = drawKey(call.index);
  const before = (answeredAt ?? endedAt) - startedAt;
  const queue = before >= 4 ? 1 : 0;
  const shared = { queue, talk: endedAt - (answeredAt ?? endedAt), hungUpBy: partyOf(hungUpBy) };
  if (disposition === 'missed' && draws.noAgent(key) < 0.2) {
    return {
      ...shared,
      agent: { rings: before - queue, end: 'silent' },
      gap: 0,
      destination: { rings: 0, end: 'silent' },
    };
  }
  const gap = before >= 6 ? 1 : 0;
  const left = before - queue - gap;
  const agentRings = Math.floor(draws.worldRing(key) * Math.min(8, left + 1));
  return {
    ...shared,
    agent: { rings: agentRings, end: 'joins' },
    gap,
    destination: { rings: left - agentRings, end: ends[disposition] },
  };
}

const ends = {
  answered: 'joins',
  missed: 'silent',
  voicemail: 'silent',
  busy: 'busy',
  failed: 'fails',
  canceled: 'canceled',
} as const satisfies Record<WorldCall['disposition'], Plan['destination']['end']>;

const partyOf = (party: WorldCall['hungUpBy']): Plan['hungUpBy'] => (party === 'operator' ? 'agent' : 'destination');
