import type { CallState, CallStatus, LegState, LegStatus } from '../../../schemas/clouddialer/call-status.js';
import type { CloudDialerTenant, Participant } from '../view.js';
import { isTurn } from './courses.js';
import type { Life } from './life.js';
import { recordingUrl } from './recording-url.js';

export interface StatusView {
  readonly tenant: CloudDialerTenant;
  /** What links begin with, without a trailing slash. */
  readonly base: string;
  /** Unix seconds. */
  readonly now: number;
}

/** A call as the vendor tells it at a moment. */
export function callStatus(life: Life, view: StatusView): CallStatus {
  const now = toldAt(life, view);
  const { callId, uuid, startedAt, endedAt } = life;
  return {
    status: 'success',
    call_id: callId,
    uuid,
    call_status: stateAt(life, now),
    duration: durationAt(life, now, view.tenant),
    recording_url: hasUrlAt(life, now, view.tenant) ? recordingUrl(life, view) : null,
    start_time: isoSeconds(startedAt),
    end_time: now >= endedAt ? isoSeconds(endedAt) : null,
    legs: legsAt(life, now),
  };
}

/** How far behind the status is where it is stale; seconds. */
const STALE_SECONDS = 60;

/** The moment that an answer is about: now, but for an account whose status is late to tell of the end. */
function toldAt({ endedAt, startedAt }: Life, { tenant, now }: StatusView): number {
  const isBehind = now >= endedAt && now < endedAt + STALE_SECONDS && isTurn(tenant, 'stale-status', startedAt);
  return isBehind ? Math.max(startedAt, endedAt - 1) : now;
}

function stateAt({ answeredAt, endedAt, outcome }: Life, now: number): CallState {
  if (now >= endedAt) return outcome;
  return answeredAt !== undefined && now >= answeredAt ? 'ANSWER' : 'INITIATED';
}

/** Whole seconds until now, or until the end. */
export function durationAt(
  { startedAt, answeredAt, endedAt }: Life,
  now: number,
  { own }: Pick<CloudDialerTenant, 'own'>,
): number {
  const from = own.switches['duration.counts'] === 'whole' ? startedAt : (answeredAt ?? endedAt);
  return Math.max(0, Math.floor(Math.min(now, endedAt)) - from);
}

function hasUrlAt({ isRecorded, answeredAt, endedAt }: Life, now: number, { own }: CloudDialerTenant): boolean {
  const from = own.switches['recording.early'] ? (answeredAt ?? endedAt) : endedAt;
  return isRecorded && now >= from;
}

/** `2026-07-03T10:00:00Z` */
export const isoSeconds = (time: number): string => `${new Date(time * 1000).toISOString().slice(0, 19)}Z`;

/** The agent, the customer, then those who were added, each from when it was dialled. */
export function legsAt(life: Life, now: number): readonly LegStatus[] {
  const { agentDialledAt, agentJoinedAt, dialledAt, answeredAt, endedAt, agent, customer, others } = life;
  const agentLeaves = leavesAt(life, 'agent');
  const legs: LegStatus[] = [];
  if (now >= agentDialledAt) {
    legs.push({ role: 'agent', number: agent.text, status: stateOf(now, agentJoinedAt, agentLeaves) });
  }
  if (dialledAt !== undefined && now >= dialledAt) {
    const status = stateOf(now, answeredAt, leavesAt(life, 'destination'));
    legs.push({ role: 'destination', number: customer, status });
  }
  for (const other of others.filter((each) => now >= each.dialledAt)) {
    legs.push({ role: 'participant', number: other.number, status: participantState(other, endedAt, now) });
  }
  return legs;
}

/** Whoever hangs up is gone a second before the call is over. */
function leavesAt({ hungUpBy, outcome, answeredAt, endedAt }: Life, side: Life['hungUpBy']): number {
  if (outcome !== 'ANSWER' || answeredAt === undefined || side !== hungUpBy) return endedAt;
  return Math.max(answeredAt, endedAt - 1);
}

/** One who never joined has failed when it was given up. */
function stateOf(now: number, joinedAt: number | undefined, doneAt: number): LegState {
  if (now >= doneAt) return joinedAt === undefined || joinedAt > doneAt ? 'FAILED' : 'LEFT';
  return joinedAt !== undefined && now >= joinedAt ? 'JOINED' : 'DIALING';
}

function participantState({ joinedAt, doneAt }: Participant, endedAt: number, now: number): LegState {
  const isInTime = joinedAt !== undefined && joinedAt < endedAt;
  return stateOf(now, isInTime ? joinedAt : undefined, Math.min(doneAt, endedAt));
}
