import type { Outcome } from '../../../schemas/clouddialer/call-status.js';

/** How a call goes, in seconds from one step to the next. All whole. */
export interface Plan {
  /** From the start until the agent is dialled. */
  readonly queue: number;
  readonly agent: {
    readonly rings: number;
    readonly end: 'joins' | 'silent' | 'fails';
  };
  /** From the agent's joining until the customer is dialled. */
  readonly gap: number;
  /** What becomes of the customer's side, once the agent has joined. `canceled`: the agent leaves first. */
  readonly destination: {
    readonly rings: number;
    readonly end: 'joins' | 'silent' | 'busy' | 'fails' | 'canceled';
  };
  /** From the answer to the end; 0 when nobody answers. */
  readonly talk: number;
  readonly hungUpBy: 'agent' | 'destination';
}

/** When each step of a call comes, in Unix seconds. */
export interface Course {
  readonly startedAt: number;
  readonly agentDialledAt: number;
  readonly agentJoinedAt?: number;
  readonly dialledAt?: number;
  readonly answeredAt?: number;
  readonly endedAt: number;
  readonly outcome: Outcome;
}

/** The longest that anyone lets a telephone ring. */
export const LONGEST_RING_SECONDS = 86_400;

/** INITIATED, the agent's leg, then the customer's, then the end: no step comes before the one it needs. */
export function courseOf({ queue, agent, gap, destination, talk }: Plan, startedAt: number): Course {
  const agentDialledAt = startedAt + queue;
  const agentDoneAt = agentDialledAt + agent.rings;
  const begun = { startedAt, agentDialledAt };
  if (agent.end !== 'joins') {
    return { ...begun, endedAt: agentDoneAt, outcome: agent.end === 'fails' ? 'FAILED' : 'NO_ANSWER' };
  }
  const dialledAt = agentDoneAt + gap;
  const doneAt = dialledAt + destination.rings;
  const connected = { ...begun, agentJoinedAt: agentDoneAt, dialledAt };
  if (destination.end !== 'joins') return { ...connected, endedAt: doneAt, outcome: outcomes[destination.end] };
  return { ...connected, answeredAt: doneAt, endedAt: doneAt + talk, outcome: 'ANSWER' };
}

const outcomes = { silent: 'NO_ANSWER', busy: 'BUSY', fails: 'FAILED', canceled: 'CANCELED' } as const;

/** The same call with nobody ringing longer than so many seconds: whoever would have answered later did not. */
export function withRingTime(plan: Plan, longest: number): Plan {
  const { agent, destination } = plan;
  return {
    ...plan,
    agent: agent.rings <= longest ? agent : { rings: longest, end: 'silent' },
    destination: destination.rings <= longest ? destination : { rings: longest, end: 'silent' },
  };
}
