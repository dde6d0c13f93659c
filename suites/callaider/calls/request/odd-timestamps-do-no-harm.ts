import { optional } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { createTally } from '../../../tally.js';
import { inconclusive, skip } from '../../../verdicts.js';
import { type JsonObject, tell } from '../../answers.js';
import { callObjects, idOf } from '../../observations/ask-calls.js';
import { idsOf } from '../../observations/call-sets.js';
import { placeIn } from '../../observations/call-times.js';
import { type OddTimestamps, oddTimestamps } from './asked/bodies.js';
import { emptyWindows } from './asked/empty-windows.js';
import { toldForEmptyWindows, WINDOW_IS_IGNORED, windowIsIgnored } from './empty-window-is-an-empty-list.js';
import { isToldInJson, readingOf } from './reading.js';
import { many, share } from './words.js';

export const oddTimestampsDoNoHarm = rule({
  id: 'calls/odd-timestamps-do-no-harm',
  clauses: ['CALLS-7'],
  level: 'may',
  source: 'Endpoint 3 / Request fields (number)',
  summary: 'Times of another JSON type are read as what they mean or refused; they never open the window.',
  why: 'A bound that silently becomes "no bound" exports calls that nobody asked for.',
  fix: 'Check the type of both bounds; refuse what is not a number, or convert it with care.',
  needs: { answers: oddTimestamps, empty: optional(emptyWindows) },
  judge: ({ answers, empty }) => {
    if (windowIsIgnored(empty)) return skip(WINDOW_IS_IGNORED);
    const tally = createTally();
    for (const seen of answers) {
      const { label } = seen;
      const { exchange } = seen.outcome;
      const reading = readingOf(seen);
      if (reading.kind === 'undecided' || toldForEmptyWindows(empty, seen) !== undefined) continue;
      if (reading.kind === 'broken' && !isToldInJson(seen)) {
        tally.warn(() => ({ message: `${tell(seen.outcome)} to ${label}, not in the shape of an error`, exchange }));
        continue;
      }
      const rows = reading.kind === 'rows' ? callObjects(reading.rows) : [];
      const strays = rows.filter((row) => !mayBelong(row, seen));
      if (strays.length > 0) {
        const message = `${tell(seen.outcome)} to ${label}, with ${share(strays.length, rows.length)} outside any window asked for`;
        tally.fail(() => ({ message, expected: 'calls of the window, none, or a refusal', exchange }));
      } else {
        const how = reading.kind === 'rows' ? `, with ${many(rows.length)}` : '';
        tally.info(() => ({ message: `${tell(seen.outcome)} to ${label}${how}`, exchange }));
      }
    }
    const silent = answers.map(readingOf).find((reading) => reading.kind === 'undecided');
    return tally.verdict(silent === undefined ? skip('no odd time was asked') : inconclusive(silent.because));
  },
});

/** Whether the times may have meant a call: it lies in their window, or they brought it as whole numbers. */
function mayBelong(row: JsonObject, { like }: OddTimestamps): boolean {
  if (like === undefined) return false;
  return placeIn(like.window, row) !== 'outside' || idsOf(like.rows ?? []).has(idOf(row) ?? '');
}
