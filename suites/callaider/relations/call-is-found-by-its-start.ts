import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { moment, spell } from '../calls/request/words.js';
import { preview } from '../preview.js';
import { type AroundStart, aroundStarts } from './asked/around-starts.js';
import { readSet } from './read-set.js';
import { comparableIds, type SteadyNeeds, steadyNeeds } from './steady.js';

export const callIsFoundByItsStart = rule({
  id: 'relations/call-is-found-by-its-start',
  clauses: ['MR-11'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'A window from a second before the start of a call to a second after it holds the call.',
  why: 'Where short windows lose calls, so do the edges of long ones: each import leaves a few behind.',
  fix: 'Compare whole seconds as they are sent: cut neither bound to minutes or days, and mind how your database rounds.',
  needs: { ...steadyNeeds, around: aroundStarts },
  judge: ({ around, ...needs }) => {
    const bracket = comparableIds(needs);
    if (bracket.kind === 'unsteady') return inconclusive(bracket.because);
    const tally = createTally();
    const unknown: string[] = [];
    for (const probe of around) {
      const place = placeOf(probe, needs);
      if (typeof place === 'object') unknown.push(place.because);
      else if (place !== 'in both') judge(probe, place);
    }
    const [because] = unknown;
    return tally.verdict(unknown.length < around.length || because === undefined ? pass() : inconclusive(because));

    function judge({ id, start, narrow, wide }: AroundStart, place: 'in the wide one' | 'in none'): void {
      const message = `Call ${preview(id, 60)}, which starts at ${moment(start)} UTC, is not in the answer for ${spell(narrow.window)}`;
      const { exchange } = narrow.outcome;
      if (place === 'in none') {
        const also = wide === undefined ? '' : `, nor in that for ${spell(wide.window)}`;
        tally.fail(() => ({ message: `${message}${also}`, expected: 'the call in the answer', exchange }));
      } else {
        tally.info(() => ({
          message: `${message}, but in a window up to its end: calls count by their end`,
          exchange,
        }));
      }
    }
  },
});

function placeOf(
  { id, narrow, wide }: AroundStart,
  { settled }: SteadyNeeds,
): 'in both' | 'in the wide one' | 'in none' | { readonly because: string } {
  const reading = readSet(narrow, settled);
  if (reading.kind === 'undecided') return reading;
  if (reading.ids.has(id)) return 'in both';
  const wider = wide === undefined ? undefined : readSet(wide, settled);
  if (wider?.kind === 'undecided') return wider;
  return wider?.ids.has(id) ? 'in the wide one' : 'in none';
}
