import { createHmac } from 'node:crypto';
import { sameText } from './auth.js';

/** How long a link works. */
const LIFETIME_SECONDS = 3600;

/** Temporary links to recordings: whoever holds one may fetch it until it expires, without a key. */
export interface AudioLinks {
  /** `token` names the recording; `now` in Unix seconds. */
  link(base: string, token: string, now: number): string;
  /** Whether a link is ours and still good. */
  isValid(token: string, query: URLSearchParams, now: number): boolean;
}

export function createAudioLinks(seed: number): AudioLinks {
  const sign = (token: string, expires: string): string =>
    createHmac('sha256', `linecheck audio links ${seed}`).update(`${token}\n${expires}`).digest('hex');
  return {
    link(base, token, now) {
      const expires = String(Math.floor(now) + LIFETIME_SECONDS);
      return `${base}/audio/${encodeURIComponent(token)}.wav?expires=${expires}&signature=${sign(token, expires)}`;
    },
    isValid(token, query, now) {
      const expires = query.get('expires') ?? '';
      if (!sameText(query.get('signature') ?? '', sign(token, expires))) return false;
      return now < Number(expires);
    },
  };
}
