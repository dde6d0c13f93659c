import type { Download } from './downloads.js';
import { soundOf } from './sound.js';
import { wavLength } from './wav.js';

/** How long the recording of a call is by its own header; only WAV files say so. */
export function recordedSeconds({ head }: Pick<Download, 'head'>): number | undefined {
  const answer = soundOf(head);
  return answer === undefined ? undefined : wavLength(answer.body.bytes)?.seconds;
}
