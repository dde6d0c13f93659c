import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass, skip } from '../../verdicts.js';
import { hasDirection } from '../calls/request/direction-filter.js';
import { many } from '../calls/request/words.js';
import { callObjects, idOf } from '../observations/ask-calls.js';
import { incomingCalls, outgoingCalls } from '../observations/direction-calls.js';
import { findingOn, intersection, missingFrom, union } from './apart.js';
import { overSets } from './over-sets.js';
import { sharedIds } from './read-set.js';
import { steadyNeeds } from './steady.js';

export const directionsAddUp = rule({
  id: 'relations/directions-add-up',
  clauses: ['MR-1'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'The incoming and the outgoing calls of a window are together all of its calls, each in one of the two.',
  why: 'Two teams that import one direction each would miss calls, or analyse some of them twice.',
  fix: 'Let the filter compare the very field that the answer shows, and add nothing to the query but that condition.',
  needs: { ...steadyNeeds, incoming: incomingCalls, outgoing: outgoingCalls },
  judge: ({ incoming, outgoing, ...needs }) => {
    const rows = callObjects(needs.settled.rows);
    const isKnown = (row: (typeof rows)[number]) => hasDirection(row, 'incoming') !== undefined;
    if (!rows.some(isKnown)) {
      return skip('no call has a direction that the contract knows: see calls/direction-is-known');
    }
    return overSets(needs, { incoming, outgoing }, (sets, all) => {
      const either = union(sets.incoming.ids, sets.outgoing.ids);
      // A call of another direction, such as "internal", belongs to neither: that is told by its own rule.
      const unnamed = new Set(rows.filter((row) => !isKnown(row)).map((row) => idOf(row) ?? ''));
      const neither = missingFrom(all, either, unnamed);
      const both = missingFrom(intersection(sets.incoming.ids, sets.outgoing.ids), sharedIds(needs.settled.rows));
      const beyond = missingFrom(either, all);
      const among = [needs.settled.rows, sets.incoming.rows, sets.outgoing.rows];
      const tally = createTally();
      if (neither.length > 0) {
        const expected = `all ${many(all.size)} of the window`;
        const what = 'neither among the incoming calls of the window nor among the outgoing ones';
        tally.fail(() => findingOn(neither, what, { expected, seen: incoming, among }));
      }
      if (both.length > 0) {
        const what = 'both among the incoming calls of the window and among the outgoing ones';
        tally.fail(() => findingOn(both, what, { expected: 'one direction for each call', seen: outgoing, among }));
      }
      if (beyond.length > 0) {
        const what = 'answered for a direction but not for the window without one';
        const seen = missingFrom(sets.incoming.ids, all).length > 0 ? incoming : outgoing;
        tally.fail(() => findingOn(beyond, what, { expected: 'a part of the window', seen, among }));
      }
      const [count, other] = [sets.incoming.ids.size, sets.outgoing.ids.size];
      return tally.verdict(pass(`${count} incoming and ${other} outgoing are the ${many(all.size)} of the window`));
    });
  },
});
