import { rule } from '../../rule.js';
import { fail, inconclusive, pass } from '../../verdicts.js';
import { isObject, type JsonObject, own } from '../answers.js';
import { contacts } from '../observations/contacts.js';
import { preview } from '../preview.js';
import { type People, peopleOf } from './people.js';
import { sureRows } from './sure-rows.js';
import { truthCalls } from './window-calls.js';

/** With fewer it may be chance. */
const ENOUGH_CALLS = 5;
const ENOUGH_OPERATORS = 2;

export const callsNameOperators = rule({
  id: 'truth/calls-name-operators',
  flag: 'truth',
  clauses: ['CALLS-35', 'CALLS-37'],
  level: 'must',
  source: 'Endpoint 3 / Call fields',
  summary: 'Calls name people whom the list of contacts names, too.',
  why: 'A team is made of people: calls that name a line, a queue or the client in their place are in the report of nobody.',
  fix: 'Take the id of the person who talked for "operatorId", the same as in "/contacts".',
  needs: { calls: truthCalls, contacts },
  judge({ calls, contacts: { rows } }) {
    const { truth, seen } = calls;
    if (rows === undefined) return inconclusive('the contacts are not a list: see contacts/lists-operators');
    const people = peopleOf(truth.operators, rows);
    const known = rows.filter(isObject).filter((row) => people.withId(own(row, 'id')).length > 0).length;
    if (known < ENOUGH_OPERATORS) return inconclusive('too few of the contacts can be told to be operators');
    // An id that no contact has is told by calls/operator-is-a-contact.
    const listed = sureRows(calls).filter(
      ({ call, row }) => call.operatorName !== '' && people.nameOf(own(row, 'operatorId')) !== undefined,
    );
    if (listed.length < ENOUGH_CALLS) return inconclusive('too few calls name a contact');
    if (listed.some(({ row }) => namesSomebody(row, people))) return pass();
    const [{ row, index } = { row: {}, index: 0 }] = listed;
    const told = people.nameOf(own(row, 'operatorId'));
    return fail({
      message: `none of ${listed.length} calls names one of the ${known} operators whom the contacts hold: they name contacts such as ${preview(told)}`,
      expected: truth.operators[0]?.name ?? 'an operator',
      actual: preview(told),
      at: `${seen.at}/${index}/operatorId`,
      exchange: seen.outcome.exchange,
    });
  },
});

const namesSomebody = (row: JsonObject, people: People): boolean =>
  [people.withId(own(row, 'operatorId')), people.withName(own(row, 'operatorName'))].some((found) => found.length > 0);
