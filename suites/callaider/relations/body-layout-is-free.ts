import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, warn } from '../../verdicts.js';
import { tell } from '../answers.js';
import { readingOf } from '../calls/request/reading.js';
import { many } from '../calls/request/words.js';
import { findingOn, missingFrom } from './apart.js';
import { otherLayout } from './asked/other-layout.js';
import { overSets } from './over-sets.js';
import { steadyNeeds } from './steady.js';

export const bodyLayoutIsFree = rule({
  id: 'relations/body-layout-is-free',
  clauses: ['MR-9'],
  level: 'should',
  source: 'Endpoint 3',
  summary: 'A request brings the same calls whatever the order of its keys and the blanks between them.',
  why: 'Key order and blanks are up to the client: a new version of its JSON library would change or stop the import.',
  fix: 'Read the body with a JSON parser and take fields by name, not by place or by pattern.',
  needs: { ...steadyNeeds, layout: otherLayout },
  judge: ({ layout: { seen, like }, ...needs }) => {
    const { kind } = readingOf(seen);
    const how = 'with its keys in another order and pretty-printed';
    if (kind === 'refused' || kind === 'broken' || kind === 'shapeless') {
      return warn({
        message: `${tell(seen.outcome)} to a request ${how}`,
        expected: 'the same calls as in one line',
        exchange: seen.outcome.exchange,
      });
    }
    return overSets(needs, { seen, like }, (sets) => {
      const lost = missingFrom(sets.like.ids, sets.seen.ids);
      const beyond = missingFrom(sets.seen.ids, sets.like.ids);
      const among = [sets.like.rows, sets.seen.rows];
      const shown = { expected: `the same ${many(sets.like.ids.size)}`, seen, among };
      const tally = createTally();
      if (lost.length > 0)
        tally.warn(() => findingOn(lost, `missing from the answer to the same request ${how}`, shown));
      if (beyond.length > 0) tally.warn(() => findingOn(beyond, `added by the same request ${how}`, shown));
      return tally.verdict(sets.like.ids.size === 0 ? inconclusive('the request brings no calls') : pass());
    });
  },
});
