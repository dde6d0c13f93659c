import type { Answer } from '../../http.js';
import type { Fetched } from './fetch-link.js';
import { soundOf } from './sound.js';

/** Bytes of a whole file, as far as its downloads tell; `undefined` when they do not. */
export function sizeOf(head: Fetched, whole: Fetched | undefined): number | undefined {
  const all = soundOf(whole);
  const part = soundOf(head);
  return (all && sizeIn(all)) ?? (part && sizeIn(part));
}

function sizeIn(answer: Answer): number | undefined {
  const { status, body } = answer;
  if (status === 206) {
    const total = /\/\s*(\d+)\s*$/.exec(answer.header('content-range') ?? '')?.[1];
    return total === undefined ? undefined : Number(total);
  }
  if (!body.cut) return body.bytes.length;
  // Of a compressed body the header tells another length.
  const length = answer.header('content-encoding') === undefined ? answer.header('content-length') : undefined;
  return length !== undefined && /^\d+$/.test(length) ? Number(length) : undefined;
}
