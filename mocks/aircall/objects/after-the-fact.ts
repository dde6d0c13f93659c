import type { WorldCall } from '../../world/index.js';
import { CALLBACK_REQUEST, CALLED_BACK, topicTag } from '../rows/tag.js';
import type { CallDraws } from './call-draws.js';
import { drawKey } from './ids.js';

/** What people of the company did with a call, during it or up to five hours later. Unix seconds; operators by index. */
export interface Deed {
  readonly kind: 'tagged' | 'commented' | 'assigned' | 'archived';
  readonly at: number;
  readonly by: number;
  /** Place of the tag among those that were there from the start. */
  readonly tag?: number;
  readonly content?: string;
  /** Whom the call was assigned to. */
  readonly to?: number;
}

/** From the end of a call to the last thing done with it, at most; seconds. */
export const LATEST_DEED_SECONDS: number = 5 * 3600;

/** Share of the calls that people tag, after a talk: of those that nobody answered it is less. */
export const MOST_TAGGED = 0.45;

const NONE: readonly Deed[] = [];

/** In order of time. */
export function deedsOf(call: WorldCall, draws: CallDraws, operators: number): readonly Deed[] {
  const key = drawKey(call.index);
  const deeds =
    call.disposition === 'answered' ? afterTalk(call, draws, key) : afterMissed(call, draws, key, operators);
  return deeds.length < 2 ? deeds : deeds.sort((a, b) => a.at - b.at);
}

/** Notes and tags are typed while talking or on the screen that follows, and seldom hours later. */
function afterTalk(call: WorldCall, draws: CallDraws, key: number): Deed[] {
  const deeds: Deed[] = [];
  const { endedAt, operator: by, talkSeconds, topic, issueResolved } = call;
  if (talkSeconds > 0 && draws.tagged(key) < MOST_TAGGED) {
    deeds.push({ kind: 'tagged', at: momentOf(call, draws.tagWhen(key)), by, tag: topicTag(topic) });
  }
  if (talkSeconds > 0 && draws.commented(key) < 0.25) {
    const content = issueResolved ? `${topic}: settled on the phone` : `${topic}: will call back`;
    deeds.push({ kind: 'commented', at: momentOf(call, draws.commentWhen(key)), by, content });
  }
  if (draws.archived(key) < 0.1) {
    deeds.push({ kind: 'archived', at: endedAt + 40 + Math.floor(draws.archivedWhen(key) * 7_200), by });
  }
  return deeds;
}

function momentOf({ endedAt, talkSeconds }: WorldCall, draw: number): number {
  if (draw < 0.3) return endedAt - Math.floor(talkSeconds * draw);
  if (draw < 0.92) return endedAt + 3 + Math.floor((draw - 0.3) * 140);
  return endedAt + 3_600 + Math.floor((draw - 0.92) * 12.5 * (LATEST_DEED_SECONDS - 3_601));
}

/** Somebody takes care of those who were not answered. */
function afterMissed(call: WorldCall, draws: CallDraws, key: number, operators: number): Deed[] {
  if (call.direction === 'outgoing') return NONE as Deed[];
  const deeds: Deed[] = [];
  const { endedAt, operator } = call;
  const assignee = Math.floor(draws.assignee(key) * operators);
  const assignedAt = endedAt + 45 + Math.floor(draws.assignedWhen(key) * 3_000);
  const isAssigned = draws.assigned(key) < 0.25;
  if (isAssigned) deeds.push({ kind: 'assigned', at: assignedAt, by: operator, to: assignee });
  if (draws.tagged(key) < 0.2) {
    const tag = isAssigned ? CALLED_BACK : CALLBACK_REQUEST;
    deeds.push({ kind: 'tagged', at: assignedAt + 60 + Math.floor(draws.tagWhen(key) * 1_800), by: operator, tag });
  }
  if (draws.archived(key) < 0.4) {
    deeds.push({ kind: 'archived', at: assignedAt + 120 + Math.floor(draws.archivedWhen(key) * 14_000), by: operator });
  }
  return deeds;
}
