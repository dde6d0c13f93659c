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
import type { Direction, Disposition, Glance, World, WorldCall } from './types.js';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

export interface Calls {
  callAt(index: number): WorldCall;
  readonly glance: Glance;
}

/** Builds any call of the account from its index alone, or one fact of it. */
export function createCalls(draws: Draws, options: World['options'], people: People, timeline: Timeline): Calls {
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

  const opensAt = (index: number): boolean => isOpenAt(timeline.startAt(index));

  function directionOf(index: number, plant: Plant | undefined, isOpen?: boolean): Direction {
    if (only !== undefined) return only;
    if (plant === 'voicemail' || plant === 'anonymous') return 'incoming';
    const draw = direction(index);
    if (draw < 0.62) return 'incoming';
    if (draw >= 0.88) return 'outgoing';
    // Only of these must the time be known, which takes longest.
    return (isOpen ?? opensAt(index)) ? 'outgoing' : 'incoming';
  }

  const howOf = (index: number, plant: Plant | undefined, way: Direction, isOpen: boolean): Disposition =>
    planted(plant, way) ?? dispositionOf(way, isOpen, disposition(index));

  function clientOf(index: number, plant: Plant | undefined, way: Direction): number | undefined {
    if (way === 'incoming' && (plant === 'anonymous' || hidden(index) < 0.03)) return undefined;
    // Squared, so that some clients call far more often than others.
    return Math.floor(client(index) * client(index) * clients);
  }

  const topicOf = (index: number): string => pick(topics, topic(index));

  const glance: Glance = {
    direction: (index) => directionOf(index, plantAt(index, calls)),
    disposition(index) {
      const plant = plantAt(index, calls);
      const isOpen = opensAt(index);
      return howOf(index, plant, directionOf(index, plant, isOpen), isOpen);
    },
    operator: (index) => people.operatorFor(operator(index), () => timeline.startAt(index)).index,
    client(index) {
      const plant = plantAt(index, calls);
      return clientOf(index, plant, directionOf(index, plant));
    },
    topic: topicOf,
  };

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

  function callAt(index: number): WorldCall {
    const plant = plantAt(index, calls);
    const startedAt = timeline.startAt(index);
    const open = isOpenAt(startedAt);
    const way = directionOf(index, plant, open);
    const how = howOf(index, plant, way, open);
    const last = people.operatorFor(operator(index), () => startedAt);
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
      topic: topicOf(index),
      issueResolved: seconds > 0 && resolved(index) < 0.72,
      qualityScore: seconds > 0 ? qualityScore(quality(index)) : 0,
    };
    if (isAnswered) call.answeredAt = rungUntil;
    const caller = clientOf(index, plant, way);
    if (caller !== undefined) call.client = caller;
    return call;
  }

  return { callAt, glance };
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
