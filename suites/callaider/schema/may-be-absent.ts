import { rule } from '../../rule.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { undecided } from '../answers.js';
import { schema } from '../observations/schema.js';
import { NOT_IMPLEMENTED } from './entries.js';

/** Never red: the fact is worth a line, so that nobody wonders why the rest of the area was skipped. */
export const mayBeAbsent = rule({
  id: 'schema/may-be-absent',
  clauses: ['SCH-8'],
  level: 'may',
  summary: 'An API without a schema says so with 404 or an empty list.',
  why: 'The platform then leaves the step for property filters out; imports work all the same.',
  fix: 'Nothing to do, unless teams want to filter by properties.',
  source: 'Endpoint 4',
  needs: { seen: schema },
  judge: ({ seen }) => {
    const nothing = undecided(seen.outcome);
    if (nothing !== undefined) return inconclusive(nothing);
    switch (seen.state) {
      case 'absent':
        return pass(NOT_IMPLEMENTED);
      case 'empty':
        return pass('the schema is empty, which is allowed');
      case 'listed':
        return skip('the schema is implemented');
      case 'broken':
        return skip('there is no schema to read, see schema/is-answered-as-agreed and schema/is-listed');
      default:
        return seen.state satisfies never;
    }
  },
});
