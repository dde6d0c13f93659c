import type { WorldCall } from '../../world/index.js';
import { leadStatuses } from '../rules/leads.js';
import { type CallDraws, drawKey } from './call-draws.js';
import { syncedAt } from './sync.js';

/** When what belongs to a call reaches the vendor. Unix seconds. */
export interface AfterCall {
  readonly syncedAt: number;
  /** What the employee wrote; blank without a note. */
  readonly note: string;
  /** When the note is there; absent without one. */
  readonly noteAt?: number;
  /** When the recording is there; absent without one. */
  readonly recordingAt?: number;
  /** The status that the employee gave the lead, if the call was with one, and when to call back. */
  readonly status?: { readonly name: string; readonly at: number; readonly remindAt?: number };
}

/** How much later than usual recordings and notes come, in seconds. */
export interface Delays {
  readonly recording: number;
  readonly note: number;
}

/** From the start of a call to the last thing that comes of it, at most, but for late ones; seconds. */
export const LATEST_NOTE_SECONDS: number = 3 * 3_600;

/** Most recordings are uploaded some minutes after the call, when the row is long there. */
const UPLOAD_SECONDS = 60;

export function afterCall(call: WorldCall, isRecorded: boolean, delays: Delays, draws: CallDraws): AfterCall {
  const arrived = syncedAt(call, draws);
  if (call.disposition !== 'answered' || call.talkSeconds === 0) return { syncedAt: arrived, note: '' };
  const key = drawKey(call.index);
  const isNoted = draws.noted(key) < 0.4;
  const noteAt = arrived + noteDelay(draws.noteWhen(key)) + delays.note;
  const hasStatus = draws.status(key) < 0.6;
  return {
    syncedAt: arrived,
    note: isNoted ? noteOf(call) : '',
    ...(isNoted ? { noteAt } : {}),
    ...(isRecorded ? { recordingAt: arrived + UPLOAD_SECONDS + call.recordingDelaySeconds + delays.recording } : {}),
    ...(hasStatus ? { status: statusOf(call, isNoted ? noteAt : arrived, draws) } : {}),
  };
}

/** Seven of ten are written before the call is sent, the others up to two hours later. */
function noteDelay(draw: number): number {
  return draw < 0.7 ? 0 : 30 + Math.floor((draw - 0.7) * 24_000);
}

function noteOf({ topic, issueResolved }: WorldCall): string {
  return issueResolved ? `${topic}: done` : `${topic}: to be continued`;
}

const DAY = 86_400;

function statusOf(
  { index, issueResolved, startedAt }: WorldCall,
  at: number,
  draws: CallDraws,
): AfterCall['status'] & object {
  const key = drawKey(index);
  const name = leadStatuses[Math.floor(draws.status(key) * 1e4) % leadStatuses.length] ?? leadStatuses[0];
  if (issueResolved || draws.reminder(key) >= 0.6) return { name, at };
  const remindAt = startedAt + DAY * (1 + Math.floor(draws.reminderWhen(key) * 5));
  return { name, at, remindAt };
}
