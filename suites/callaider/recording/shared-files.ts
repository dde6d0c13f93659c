import type { Answer } from '../../http.js';
import type { Download } from './downloads.js';
import { sizeOf } from './size.js';
import { isMarkup, soundOf } from './sound.js';

/** Less is a header with hardly any sound: alike by nature. Bytes. */
const LEAST = 1024;
/** Calls closer to each other may be legs of one conversation, which share a file. Seconds. */
const APART = 600;
/** Durations are rounded. Seconds. */
const SAME_LENGTH = 2;
/** A file of so few different bytes is silence or one plain tone: alike wherever two calls are of one length. */
const MONOTONE = 32;

/** Calls that lie apart in time and have one file in common. */
export interface Shared {
  readonly downloads: readonly [Download, Download, ...Download[]];
  readonly isSameLink: boolean;
}

/** A recording that can be compared with others. */
interface File {
  readonly download: Download;
  readonly answer: Answer;
  readonly size: number | undefined;
}

export interface Files {
  /** How many could be compared with others. */
  readonly compared: number;
  readonly shared: readonly Shared[];
}

/** Finds recordings that different calls have in common although they cannot be of one conversation. */
export function compareFiles(downloads: readonly Download[]): Files {
  const files = downloads.flatMap(fileOf);
  const groups: (readonly [File, ...File[]])[] = [];
  for (const file of files) {
    const index = groups.findIndex(([one]) => areAlike(one, file));
    const group = groups[index];
    if (group === undefined) groups.push([file]);
    else groups[index] = [...group, file];
  }
  const shared = groups.flatMap((group) => {
    const [one, other, ...more] = apart(group);
    if (one === undefined || other === undefined) return [];
    const isSameLink = one.download.url === other.download.url;
    if (!isSameLink && !isNoChance([one, other, ...more])) return [];
    const [first, second, ...rest] = [one.download, other.download, ...more.map(({ download }) => download)];
    return [{ downloads: [first, second, ...rest] as const, isSameLink }];
  });
  return { compared: files.length, shared };
}

function fileOf(download: Download): readonly File[] {
  const answer = soundOf(download.head);
  if (answer === undefined || isMarkup(download.head) || answer.body.bytes.length <= LEAST) return [];
  return [{ download, answer, size: sizeOf(download.head, download.whole) }];
}

/** The first 64 KiB alone prove nothing: many recordings begin with the same announcement. */
function areAlike(one: File, other: File): boolean {
  if (one.download.url === other.download.url) return true;
  if (one.size === undefined || one.size !== other.size) return false;
  return Buffer.compare(one.answer.body.bytes, other.answer.body.bytes) === 0;
}

/** Those whose times are known, each well after the one before. */
function apart(files: readonly File[]): readonly File[] {
  const timed = files.flatMap((file) => {
    const { start, end } = file.download.sample;
    return start === undefined || end === undefined ? [] : [{ file, start, end }];
  });
  const chosen: typeof timed = [];
  for (const next of timed.toSorted((a, b) => a.start - b.start)) {
    const last = chosen.at(-1);
    if (last === undefined || next.start - last.end > APART) chosen.push(next);
  }
  return chosen.map(({ file }) => file);
}

/** Whether so much likeness cannot come from calls of one length that begin alike, or hold no sound. */
function isNoChance(files: readonly File[]): boolean {
  const lengths = files.flatMap(({ download: { sample } }) => sample.duration ?? sample.span ?? []);
  if (lengths.length > 1 && Math.max(...lengths) - Math.min(...lengths) > SAME_LENGTH) return true;
  const [first] = files;
  if (first === undefined || new Set(first.answer.body.bytes.subarray(LEAST / 2)).size <= MONOTONE) return false;
  return files.length > 2 || first.answer.body.bytes.length === first.size;
}
