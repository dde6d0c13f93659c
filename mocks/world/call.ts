import { type Plant, plantAt } from './awkward.js';
import { pick, wholeBetween } from './choices.js';
import { topics } from './dictionaries.js';
import type { Draws } from './hash.js';
import { createLegs, SHORTEST_TRANSFER } from './legs.js';
import {
  dispositionOf,
  hungUpBy,
  messageSeconds,
  qualityScore,
  recordingDelaySeconds,
  ringSeconds,
  talkSeconds,
  veryLongSeconds,
} from './outcome.js';
import type { People } from './people.js';
import { isOpenAt } from './profile.js';
import type { Timeline } from './timeline.js';
import type { Direction, Disposition, World, WorldCall } from './types.js';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Builds any call of the account from its index alone. */
export function createCalls(
  draws: Draws,
  options: World['options'],
  people: People,
  timeline: Timeline,
): (index: number) => WorldCall {
  const { calls, clients, now, only } = options;
  const direction = draws('call.direction');
  const disposition = draws('call.disposition');
  const ring = draws('call.ring');
  const talk = draws('call.talk');
  const message = draws('call.message');
  const handover = draws('call.handover');
  const operator = draws('call.operator');
  const line = draws('call.line');
  const client = draws('call.client');
  const hidden = draws('call.hidden');
  const end = draws('call.end');
  const recorded = draws('call.recorded');
  const delay = draws('call.recordingDelay');
  const topic = draws('call.topic');
  const resolved = draws('call.resolved');
  const quality = draws('call.quality');
  const legsOf = createLegs(draws, people);

  function directionOf(index: number, plant: Plant | undefined, open: boolean): Direction {
    if (only !== undefined) return only;
    if (plant === 'voicemail' || plant === 'anonymous') return 'incoming';
    return direction(index) < (open ? 0.62 : 0.88) ? 'incoming' : 'outgoing';
  }

  function ringOf(index: number, plant: Plant | undefined, how: Disposition, startedAt: number): number {
    if (plant === 'ringing-now') return now - startedAt + wholeBetween(6, 12, ring(index));
    const seconds = ringSeconds(how, ring(index));
    return plant === 'talking-now' ? Math.min(seconds, now - startedAt) : seconds;
  }

  function talkOf(index: number, plant: Plant | undefined, answeredAt: number): number {
    switch (plant) {
      case 'no-talk':
        return 0;
      case 'very-long':
        return veryLongSeconds(talk(index));
      case 'two-legs':
      case 'three-legs':
        return Math.max(2 * SHORTEST_TRANSFER, talkSeconds(talk(index)));
      case 'talking-now':
        return now - answeredAt + wholeBetween(180, 420, talk(index));
      case 'ringing-now':
        return wholeBetween(90, 400, talk(index));
      default:
        return talkSeconds(talk(index));
    }
  }

  function handoversOf(index: number, plant: Plant | undefined, seconds: number): 0 | 1 | 2 {
    if (people.operators.length === 1 || seconds < SHORTEST_TRANSFER) return 0;
    if (plant === 'three-legs') return 2;
    if (plant === 'two-legs') return 1;
    if (plant !== undefined || handover(index) >= 0.06) return 0;
    return handover(index) < 0.012 ? 2 : 1;
  }

  return (index) => {
    const plant = plantAt(index, calls);
    const startedAt = timeline.startAt(index);
    const open = isOpenAt(startedAt);
    const way = directionOf(index, plant, open);
    const how = planted(plant, way) ?? dispositionOf(way, open, disposition(index));
    const last = people.operatorFor(operator(index), startedAt);
    const isAnswered = how === 'answered';
    const isVoicemail = how === 'voicemail';

    const rungUntil = startedAt + ringOf(index, plant, how, startedAt);
    const seconds = isAnswered ? talkOf(index, plant, rungUntil) : 0;
    const voicemailSeconds = isVoicemail ? messageSeconds(message(index)) : 0;

    const call: Writable<WorldCall> = {
      index,
      direction: way,
      disposition: how,
      startedAt,
      endedAt: rungUntil + seconds + voicemailSeconds,
      talkSeconds: seconds,
      operator: last.index,
      legs: isAnswered
        ? legsOf(index, { from: rungUntil, seconds, last, handovers: handoversOf(index, plant, seconds) })
        : [],
      line: people.lineFor(last, line(index)).index,
      hungUpBy: hungUpBy(how, way, end(index)),
      recorded: isVoicemail || (seconds > 0 && recorded(index) < 0.93),
      recordingDelaySeconds: recordingDelaySeconds(delay(index)),
      voicemailSeconds,
      topic: pick(topics, topic(index)),
      issueResolved: seconds > 0 && resolved(index) < 0.72,
      qualityScore: seconds > 0 ? qualityScore(quality(index)) : 0,
    };
    if (isAnswered) call.answeredAt = rungUntil;
    const anonymous = way === 'incoming' && (plant === 'anonymous' || hidden(index) < 0.03);
    // Squared, so that some clients call far more often than others.
    if (!anonymous) call.client = Math.floor(client(index) * client(index) * clients);
    return call;
  };
}

/** The disposition that a plant asks for, if it asks for one. */
function planted(plant: Plant | undefined, direction: Direction): Disposition | undefined {
  switch (plant) {
    case 'missed':
    case 'busy':
    case 'failed':
    case 'canceled':
      return plant;
    case 'voicemail':
      return direction === 'incoming' ? 'voicemail' : 'missed';
    case 'no-talk':
    case 'very-long':
    case 'two-legs':
    case 'three-legs':
    case 'anonymous':
    case 'talking-now':
    case 'ringing-now':
      return 'answered';
    case 'same-second':
    case undefined:
      return undefined;
    default:
      return plant satisfies never;
  }
}
