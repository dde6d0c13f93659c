import type { Ask, Outcome } from '../../http.js';
import { observation } from '../../observation.js';
import { samples } from './samples.js';

/** An id that no honest client sends, and what came of it. */
export interface HostileAnswer {
  /** As the end of "for an id that …". */
  readonly what: string;
  readonly outcome: Outcome;
  /** The same once more, after a 5xx: an accident does not count. */
  readonly again?: Outcome;
}

/** Asterisks keep it apart from real ids in the look back over a run. */
const LONG = `${'a'.repeat(5119)}*`;

const hostile: readonly (readonly [what: string, segment: string])[] = [
  ['climbs out of its folder', '..%2f..%2fetc%2fpasswd'],
  ['holds quotes and a tag', "'%22%3Cscript%3E"],
];
const moreHostile: typeof hostile = [
  ['is 5 KB long', LONG],
  ['holds a zero byte', '%00'],
];

/** Late in the run: a firewall that locks us out for these must not spoil anything else. */
export const hostileIds = observation({
  id: 'recording/hostile-ids',
  purpose: 'Ask for recordings by malicious ids',
  from: 'standard',
  phase: 'late',
  // Not read: without a call to set it against, nothing comes of it.
  needs: { samples },
  observe: async ({ http, depth }): Promise<readonly HostileAnswer[]> => {
    const seen: HostileAnswer[] = [];
    for (const [what, segment] of depth === 'thorough' ? [...hostile, ...moreHostile] : hostile) {
      const question: Ask = {
        endpoint: 'recording',
        intent: 'abnormal',
        path: `/calls/${segment}/recording`,
        purpose: `An id that ${what}`,
      };
      const outcome = await http.ask(question);
      const isError = outcome.kind === 'answer' && outcome.status >= 500;
      seen.push({ what, outcome, ...(isError ? { again: await http.ask(question) } : {}) });
    }
    return seen;
  },
});
