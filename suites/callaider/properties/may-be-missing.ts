import { rule } from '../../rule.js';
import { info, pass, skip } from '../../verdicts.js';
import { many, share } from '../calls/request/words.js';
import { settledCalls } from '../observations/settled-calls.js';
import { carried } from '../schema/carried-properties.js';

/** Never red: how much there is to filter by is worth a line. */
export const mayBeMissing = rule({
  id: 'properties/may-be-missing',
  clauses: ['PROP-29'],
  level: 'may',
  source: 'Important notes',
  summary: 'Calls may go without properties: basic import needs none.',
  why: 'Teams can filter by properties only where calls have them.',
  fix: 'Nothing to do, unless teams want to filter by properties.',
  needs: { calls: settledCalls },
  judge: ({ calls: { rows, outcome } }) => {
    const { calls, carrying } = carried(rows);
    if (calls === 0) return skip('no call is an object: see calls/id-is-string');
    if (carrying === calls) return pass(`${many(calls)}, all with properties`);
    return info({ message: `${share(carrying, calls)} carry properties`, exchange: outcome.exchange });
  },
});
