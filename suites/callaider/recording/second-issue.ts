import type { Outcome } from '../../http.js';
import { observation, type Unavailable, unavailable } from '../../observation.js';
import { type Download, downloads } from './downloads.js';
import { type Fetched, fetchLink } from './fetch-link.js';
import { linkIn } from './follow-links.js';
import { recordingPath } from './samples.js';
import { isMarkup, soundOf } from './sound.js';

/** The recording of a call whose link had worked, asked for once more. */
export interface SecondIssue {
  readonly first: Download;
  readonly outcome: Outcome;
  /** What the second link brought; absent where there was none to follow. */
  readonly fetched?: Fetched;
  readonly isSameLink: boolean;
}

export const secondIssue = observation({
  id: 'recording/second-issue',
  purpose: 'Ask for the same recording again',
  from: 'standard',
  needs: { downloads },
  observe: async ({ http, target }, { downloads }): Promise<SecondIssue | Unavailable> => {
    const first = downloads.find(({ head }) => soundOf(head) !== undefined && !isMarkup(head));
    if (first === undefined) return unavailable.inconclusive('no link worked: see recording/url-can-be-fetched');
    const path = recordingPath(first.sample.id) ?? '';
    const outcome = await http.ask({ endpoint: 'recording', intent: 'valid', path });
    const url = linkIn(outcome);
    const fetched = url === undefined ? undefined : await fetchLink(url, { http, target, part: 'head' });
    return { first, outcome, isSameLink: url === first.url, ...(fetched && { fetched }) };
  },
});
