import { byShare, quantiles, type Shares, wholeBetween } from './choices.js';
import type { Direction, Disposition, Party } from './types.js';

/** How calls go, in numbers: who answers, how long it rings, how long they talk, who hangs up. Times in seconds. */

const incomingOpen: Shares<Disposition> = [
  ['answered', 76],
  ['missed', 10],
  ['voicemail', 4],
  ['canceled', 5],
  ['busy', 3],
  ['failed', 2],
];
const incomingClosed: Shares<Disposition> = [
  ['answered', 24],
  ['voicemail', 42],
  ['missed', 24],
  ['canceled', 7],
  ['busy', 1],
  ['failed', 2],
];
/** A client's own mailbox counts as missed: nobody talked, and no message is the company's to keep. */
const outgoing: Shares<Disposition> = [
  ['answered', 62],
  ['missed', 22],
  ['busy', 7],
  ['canceled', 6],
  ['failed', 3],
];

export function dispositionOf(direction: Direction, open: boolean, draw: number): Disposition {
  if (direction === 'outgoing') return byShare(outgoing, draw);
  return byShare(open ? incomingOpen : incomingClosed, draw);
}

const answeredRing = quantiles([
  [0, 1],
  [0.1, 3],
  [0.5, 9],
  [0.9, 24],
  [1, 45],
]);

/** From the start to the answer, or to the end of a call that nobody answered, or to the tone of the voicemail. */
export function ringSeconds(disposition: Disposition, draw: number): number {
  switch (disposition) {
    case 'answered':
      return answeredRing(draw);
    case 'missed':
      return wholeBetween(20, 45, draw);
    case 'voicemail':
      return wholeBetween(15, 30, draw);
    case 'canceled':
      return wholeBetween(1, 14, draw);
    case 'busy':
      return wholeBetween(0, 3, draw);
    case 'failed':
      return wholeBetween(0, 5, draw);
    default:
      return disposition satisfies never;
  }
}

/** Half of all talks are over after two and a half minutes; one in a thousand takes an hour and a half or more. */
export const talkSeconds = quantiles([
  [0, 2],
  [0.04, 10],
  [0.15, 38],
  [0.3, 82],
  [0.5, 152],
  [0.7, 288],
  [0.85, 560],
  [0.95, 1_230],
  [0.99, 2_700],
  [0.999, 5_400],
  [1, 7_100],
]);

/** From a little over two hours to nearly five. */
export function veryLongSeconds(draw: number): number {
  return wholeBetween(7_230, 17_400, draw);
}

export const messageSeconds = quantiles([
  [0, 2],
  [0.5, 21],
  [0.9, 62],
  [1, 121],
]);

const answeredEnd: Shares<Party> = [
  ['client', 54],
  ['operator', 44],
  ['system', 2],
];

export function hungUpBy(disposition: Disposition, direction: Direction, draw: number): Party {
  switch (disposition) {
    case 'answered':
      return byShare(answeredEnd, draw);
    case 'voicemail':
      return 'client';
    case 'canceled':
      return direction === 'incoming' ? 'client' : 'operator';
    case 'missed':
      return draw < 0.5 && direction === 'incoming' ? 'client' : 'system';
    case 'busy':
    case 'failed':
      return 'system';
    default:
      return disposition satisfies never;
  }
}

export const recordingDelaySeconds = quantiles([
  [0, 2],
  [0.5, 9],
  [0.9, 45],
  [0.99, 300],
  [1, 900],
]);

export const qualityScore = quantiles([
  [0, 18],
  [0.1, 55],
  [0.5, 78],
  [0.9, 94],
  [1, 101],
]);
