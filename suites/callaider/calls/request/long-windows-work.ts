import { ifAsked, optional, type Window } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { createTally } from '../../../tally.js';
import { inconclusive, pass, skip } from '../../../verdicts.js';
import { has200, objectOf, own, tell } from '../../answers.js';
import { type CallsSeen, callObjects } from '../../observations/ask-calls.js';
import { areEqual, bracketOf, idsOf, notAmong } from '../../observations/call-sets.js';
import { placeIn } from '../../observations/call-times.js';
import { settledAgain } from '../../observations/settled-again.js';
import { settledCalls, windowSearch } from '../../observations/settled-calls.js';
import { preview } from '../../preview.js';
import { type WindowParts, windowParts } from '../../relations/asked/window-parts.js';
import { callsExpected, type LongWindow, longWindows } from './asked/long-windows.js';
import { readingOf } from './reading.js';
import { share } from './words.js';

export const longWindowsWork = rule({
  id: 'calls/long-windows-work',
  clauses: ['CALLS-10'],
  level: 'should',
  source: 'Endpoint 3',
  summary: 'A window of 30 days is answered like a short one: no longest window is documented.',
  why: 'The first import of a new team reaches back over weeks; a silent limit leaves holes in its history.',
  fix: 'Answer windows of any length whole; where you must limit them, refuse with a message that names the limit.',
  needs: {
    settled: optional(settledCalls),
    search: windowSearch,
    long: longWindows,
    again: optional(settledAgain),
    parts: ifAsked(windowParts),
  },
  judge: ({ settled, search, long, again, parts = [] }) => {
    const isSteady = settled !== undefined && bracketOf(settled, again).kind === 'steady';
    const tally = createTally();
    const unknown: string[] = [];
    for (const seen of long) {
      // Told by calls/complete-in-one-answer.
      if (seen.rows !== undefined && seen.rows === settled?.partOf?.rows) continue;
      const { exchange } = seen.outcome;
      const asked = `a window of ${lengthOf(seen)}`;
      const expected = 'status 200 and all calls of the window';
      const reading = readingOf(seen);
      if (reading.kind === 'undecided') unknown.push(reading.because);
      else if (reading.kind === 'refused' && namesLimit(seen)) {
        tally.info(() => ({ message: `${tell(seen.outcome)} to ${asked} and says why`, expected, exchange }));
      } else if (isUnreadable(seen)) {
        unknown.push(`${tell(seen.outcome)} to ${asked}, and not with JSON: see general/success-is-json`);
      } else if (reading.kind !== 'rows') {
        tally.warn(() => ({ message: `${tell(seen.outcome)} to ${asked}`, expected, exchange }));
      } else if (isSteady) {
        const lost = lostBy(seen, [settled]) ?? lostInParts(seen, parts) ?? mostOf(lostBy(seen, search.tried));
        if (lost === undefined) continue;
        const message = `${share(lost.count, lost.of)} of shorter windows are missing from ${asked} around them: it is cut off in silence`;
        tally.warn(() => ({ message, expected, actual: `no call ${preview(lost.example)}`, exchange }));
      }
    }
    const [first] = unknown;
    if (first !== undefined) return tally.verdict(inconclusive(first));
    const busy = settled?.partOf;
    if (busy === undefined || long.some(({ days }) => days >= MONTH)) return tally.verdict(pass());
    const expected = callsExpected(busy, MONTH).toLocaleString('en');
    return tally.verdict(skip(`${MONTH} days would hold about ${expected} calls, more than a run asks for`));
  },
});

const MONTH = 30;

const lengthOf = ({ days, window: { from, to } }: LongWindow): string =>
  days > 1 ? `${days} days` : `${Math.round((to - from) / 3600)} hours`;

const isUnreadable = ({ outcome }: LongWindow): boolean => has200(outcome) && outcome.body.json.kind === 'broken';

/** What a long window lacks of the first window inside it that has more; `undefined` when it holds all of each. */
function lostBy(long: LongWindow, others: readonly (CallsSeen & { readonly window: Window })[]) {
  for (const { rows, window } of others) {
    if (rows === undefined || window.from <= long.window.from || window.to !== long.window.to) continue;
    const inside = idsOf(rows);
    const lost = notAmong(inside, long.rows ?? []);
    if (lost.size > 0) return { count: lost.size, of: inside.size, example: [...lost][0] };
  }
  return undefined;
}

/** Windows that were asked but once may have lost a call or two since: only when half of its calls are gone, a limit has taken them. */
const mostOf = (lost: ReturnType<typeof lostBy>) =>
  lost !== undefined && lost.count * 2 >= lost.of ? lost : undefined;

/** What the parts of a long window show and the window itself, asked twice, does not. */
function lostInParts(long: LongWindow, all: readonly WindowParts[]) {
  const asked = all.find(({ whole }) => whole.outcome.exchange === long.outcome.exchange);
  const ids = idsOf(long.rows ?? []);
  if (asked?.again?.rows === undefined || !areEqual(ids, idsOf(asked.again.rows))) return undefined;
  const rows = asked.parts.flatMap((part) => callObjects(part.rows ?? []));
  const inside = idsOf(rows.filter((row) => placeIn(long.window, row) === 'inside'));
  const lost = [...inside].filter((id) => !ids.has(id));
  return lost.length === 0 ? undefined : { count: lost.length, of: inside.size, example: lost[0] };
}

const LENGTH = /\d|\b(days?|weeks?|months?|range|period|window|interval|limit|max\w*|long|large|exceed\w*)\b/i;
const TEXT = /^(message|error|errors|detail|details|description|reason|title)$/i;

/** A refusal that tells what is allowed: its message has a figure, or words for length. */
function namesLimit({ outcome }: LongWindow): boolean {
  const told = objectOf(outcome);
  if (told === undefined)
    return outcome.kind === 'answer' && outcome.mediaType === 'text/plain' && LENGTH.test(outcome.body.text);
  const messages = Object.keys(told)
    .filter((key) => TEXT.test(key))
    .map((key) => JSON.stringify(own(told, key)));
  return messages.some((message) => LENGTH.test(message));
}
