import type { Finding, Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { nameOf } from '../answers.js';
import { type Download, downloads } from './downloads.js';
import { sizeOf } from './size.js';
import { isMarkup, soundOf } from './sound.js';
import { wavLength } from './wav.js';

/** Bytes a second: less is no speech, more is no telephony. */
const LEAST = 200;
const MOST = 400_000;
/** Shorter calls are mostly header. Seconds. */
const SHORTEST = 5;
/** Tags behind the sound that a header does not count. */
const TRAILER = 4096;

export const sizeFitsDuration = rule({
  id: 'recording/size-fits-duration',
  clauses: ['REC-12'],
  level: 'should',
  summary: 'The file of a recording is not empty, not cut off, and about as large as a call of that length needs.',
  why: 'A transcript of half a call looks complete, and its rating is wrong.',
  fix: 'Offer a recording only once it is written to its end; compare the stored size with that of the telephony.',
  source: 'Endpoint 5; Call fields (duration)',
  needs: { downloads },
  judge: ({ downloads }) => judgeSizes(downloads),
});

function judgeSizes(downloads: readonly Download[]): Verdict {
  const tally = createTally();
  let measured = 0;
  for (const download of downloads) {
    const answer = soundOf(download.head);
    if (answer === undefined || isMarkup(download.head)) continue;
    const size = sizeOf(download.head, download.whole);
    if (size === undefined) continue;
    measured += 1;
    const whose = nameOf(download.sample.outcome);
    const { exchange } = answer;
    if (size === 0)
      tally.fail(() => ({
        message: `The recording of ${whose} is empty`,
        expected: 'sound',
        actual: '0 bytes',
        exchange,
      }));
    else {
      const flaw = cutOff(answer.body.bytes, size) ?? offDuration(download, size);
      if (flaw !== undefined)
        tally.warn(() => ({ ...flaw, message: `The recording of ${whose} ${flaw.message}`, exchange }));
    }
  }
  return tally.verdict(measured > 0 ? pass(`${measured} files`) : inconclusive('the size of no download is known'));
}

/** A WAV file says itself how long it is. */
function cutOff(bytes: Uint8Array, size: number): Finding | undefined {
  const length = wavLength(bytes);
  if (length === undefined) return undefined;
  const stated = length.soundEnd ?? length.file;
  // A chunk of odd length has one byte of padding that not every writer adds.
  if (stated !== undefined && stated > size + 1) {
    return { message: 'is cut off: its header promises more', expected: count(stated), actual: count(size) };
  }
  if (length.file !== undefined && size > Math.max(length.file, length.soundEnd ?? 0) + TRAILER) {
    return {
      message: 'is longer than its header says: players stop early',
      expected: count(length.file),
      actual: count(size),
    };
  }
  return undefined;
}

/** Both the duration and the time from start to end must be out of proportion: the file may hold either. */
function offDuration({ sample: { duration, span } }: Download, size: number): Finding | undefined {
  const seconds = [duration, span].filter((length) => length !== undefined && length >= SHORTEST) as number[];
  if (seconds.length === 0) return undefined;
  const [least, most] = [Math.min(...seconds), Math.max(...seconds)];
  if (size / least < LEAST) {
    return {
      message: `is too small for a call of ${Math.round(least)} s`,
      expected: `at least ${count(least * LEAST)}`,
      actual: count(size),
    };
  }
  if (size / most > MOST) {
    return {
      message: `is too large for a call of ${Math.round(most)} s`,
      expected: `at most ${count(most * MOST)}`,
      actual: count(size),
    };
  }
  return undefined;
}

const count = (bytes: number): string => `${Math.round(bytes).toLocaleString('en')} bytes`;
