import { rule } from '../../rule.js';
import { fail, inconclusive, pass, skip } from '../../verdicts.js';
import { many, spell } from '../calls/request/words.js';
import { callObjects, idOf } from '../observations/ask-calls.js';
import { placeIn } from '../observations/call-times.js';
import { subWindow } from '../observations/sub-window.js';
import { findingOn, missingFrom } from './apart.js';
import { overSets } from './over-sets.js';
import { steadyNeeds } from './steady.js';

export const partWithinWhole = rule({
  id: 'relations/part-within-whole',
  clauses: ['MR-3'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'A part of a window holds no call that the whole window lacks.',
  why: 'An import of a week would bring fewer calls than the imports of its days, and nobody would be told which are missing.',
  fix: 'Answer windows of any length by the same query, without a limit on the number of calls.',
  needs: { ...steadyNeeds, part: subWindow },
  judge: ({ part, ...needs }) =>
    overSets(needs, { part }, (sets, all) => {
      if (sets.part.ids.size === 0) {
        const because = 'the part of the window that was asked holds no call';
        return callObjects(needs.settled.rows).some((row) => placeIn(part.window, row) === 'inside')
          ? inconclusive(`${because}, although the whole window shows some there: see relations/parts-add-up`)
          : skip(because);
      }
      // A call on a bound may be in or out as the API reads bounds.
      const atBounds = callObjects(sets.part.rows).filter((row) =>
        ['edge', 'overlap'].includes(placeIn(part.window, row) ?? ''),
      );
      const beyond = missingFrom(sets.part.ids, all, new Set(atBounds.map((row) => idOf(row) ?? '')));
      if (beyond.length === 0) return pass(`${many(sets.part.ids.size)} in a part of the window, all of them in it`);
      const what = `in the answer for ${spell(part.window)} and not in the answer for the longer window around it`;
      const expected = `a part of the ${many(all.size)} of ${spell(needs.settled.window)}`;
      return fail(findingOn(beyond, what, { expected, seen: part, among: [sets.part.rows] }));
    }),
});
