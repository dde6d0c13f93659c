import type { View } from '../view.js';
import { isoMillisOf } from './iso.js';

export type Medium = 'recording' | 'voicemail';

/** A link to the file itself, good for some minutes for whoever has it. */
export function directLink(call: number, medium: Medium, { tenant, base, now }: View): string {
  const { signer, switches } = tenant.own;
  const issuedAt = Math.floor(now);
  const life = switches['recording.ttl'];
  const dated = `X-Amz-Date=${stampOf(issuedAt)}&X-Amz-Expires=${life}`;
  const signature = signer.sign(subjectOf(call, medium), issuedAt + life);
  return `${base}/storage/${tenant.key}/${medium}s/${call}.mp3?${dated}&X-Amz-Signature=${signature}`;
}

/** A link that lives longer and leads to the file. */
export function shortLink(call: number, medium: Medium, { tenant, base, now }: View): string {
  const { signer, switches } = tenant.own;
  const expiresAt = Math.floor(now) + switches['recording.shortTtl'];
  const signature = signer.sign(shortSubjectOf(call, medium), expiresAt);
  return `${base}/short/${tenant.key}/${medium}-${call}-${expiresAt}-${signature}`;
}

export const subjectOf = (call: number, medium: Medium): string => `${medium} ${call}`;
export const shortSubjectOf = (call: number, medium: Medium): string => `short ${medium} ${call}`;

let lastStamp = { time: Number.NaN, text: '' };

/** `20260105T120000Z`. All links of a page are of one second, so the last one made is kept. */
export function stampOf(time: number): string {
  if (lastStamp.time !== time) {
    lastStamp = { time, text: `${isoMillisOf(time).slice(0, 19).replaceAll(/[-:]/g, '')}Z` };
  }
  return lastStamp.text;
}

/** Unix seconds; `undefined` for another text. */
export function readStamp(stamp: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp);
  if (parts === null) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}
