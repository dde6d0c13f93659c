import type { Answer } from '../../http.js';
import { observation, optional } from '../../observation.js';
import { own } from '../answers.js';
import { readRecording } from './reading.js';
import { samples } from './samples.js';
import { secondIssue } from './second-issue.js';

/** Where the key was seen; never the text that holds it. */
export interface KeyShown {
  /** Links that were looked at. */
  readonly links: number;
  readonly places: readonly KeyPlace[];
}

export interface KeyPlace {
  /** `url`, `filename`, `the header Location`. */
  readonly where: string;
  readonly of: 'recording' | 'download';
  readonly exchange: number;
}

/** Looks for the key in every answer of the recording endpoint and of the hosts that its links lead to. */
export const keyShown = observation({
  id: 'recording/key-shown',
  purpose: 'Look for the key in links, file names and headers',
  phase: 'last',
  // Only the run as a whole is read; these have to be asked before.
  needs: { samples, second: optional(secondIssue) },
  observe({ http, secret }): KeyShown {
    const holds = holder(secret, http.holdsSecret);
    const places: KeyPlace[] = [];
    let links = 0;
    for (const { outcome } of http.log()) {
      if (outcome.kind === 'none') continue;
      const { endpoint, intent, key = 'configured' } = outcome.ask;
      const isOfStorage = endpoint === 'storage' && intent === 'download';
      // What is sent in place of the key may hold it, and come back.
      const isOfApi = endpoint === 'recording' && intent !== 'refused' && key === 'configured';
      if (!isOfStorage && !isOfApi) continue;
      const reading = isOfApi ? readRecording(outcome) : undefined;
      if (reading?.kind === 'link') {
        links += 1;
        for (const where of ['url', 'filename'] as const) {
          if (holds.inText(own(reading.body, where))) {
            places.push({ where, of: 'recording', exchange: outcome.exchange });
          }
        }
      }
      for (const where of headersOf(outcome, holds.inHeader)) {
        places.push({ where, of: isOfApi ? 'recording' : 'download', exchange: outcome.exchange });
      }
    }
    return { links, places };
  },
});

const headersOf = (answer: Answer, holds: (value: string) => boolean): readonly string[] =>
  answer
    .headerNames()
    .filter((name) => answer.all(name).some(holds))
    .map((name) => `the header ${name}`);

/** A key that is a plain word or a number stands in many texts by chance. */
const common = /^([a-z]+([-_. ][a-z]+)*|\d+)$/i;

function holder(secret: string, holdsSecret: (text: string) => boolean) {
  if (!common.test(secret)) {
    return {
      inText: (value: unknown) => typeof value === 'string' && holdsSecret(value),
      inHeader: (value: string) => holdsSecret(value),
    };
  }
  // `?key=recordings` gives such a key away, `/recordings/call.mp3` does not.
  const asParameter = (text: string) => text.split(/[?&=:@;]/).some((part) => part === secret);
  return {
    inText: (value: unknown) => typeof value === 'string' && /[?@]/.test(value) && asParameter(value),
    inHeader: (value: string) => value === secret || (/[?@]/.test(value) && asParameter(value)),
  };
}
