import type { Verdict } from '../../../../schemas/verdict.js';
import { rule } from '../../../rule.js';
import { fail, inconclusive, pass, skip, warn } from '../../../verdicts.js';
import { isObject, own, tell, undecided } from '../../answers.js';
import { type ContactsSeen, contacts } from '../../observations/contacts.js';
import { type SettledCalls, settledCalls } from '../../observations/settled-calls.js';
import { preview } from '../../preview.js';
import { counted } from './each-call.js';

export const operatorIsAContact = rule({
  id: 'calls/operator-is-a-contact',
  clauses: ['CALLS-37', 'MR-18'],
  level: 'should',
  summary: 'The operatorId of a call is the id of an operator in /contacts.',
  why: 'Teams choose their operators from /contacts: calls of ids that are not there are imported for nobody.',
  fix: 'Use one id for an operator in both places; a frequent slip is an extension in calls and a database id in /contacts.',
  source: 'Endpoint 2; Troubleshooting (operator mapping)',
  needs: { calls: settledCalls, contacts },
  judge: ({ calls, contacts }) => judgeOperators(calls, contacts),
});

/** A few unknown ids are former staff, or operators added by hand; only when none is known the mapping is broken. */
function judgeOperators(calls: SettledCalls, { rows: people, outcome: list }: ContactsSeen): Verdict {
  if (people === undefined) return inconclusive(undecided(list) ?? `${tell(list)} and no list of contacts`);
  if (people.length === 0) return skip('/contacts lists nobody');
  const listed = new Set(people.flatMap((contact) => idText(contact, 'id') ?? []));
  if (listed.size === 0) return skip('no contact has an id: see contacts/id-is-string');
  const callsOf = new Map<string, { count: number; readonly row: number }>();
  for (let row = 0; row < calls.rows.length; row += 1) {
    const id = idText(calls.rows[row], 'operatorId');
    if (id === undefined) continue;
    const known = callsOf.get(id);
    if (known === undefined) callsOf.set(id, { count: 1, row });
    else known.count += 1;
  }
  if (callsOf.size === 0) return skip('no call has an operatorId: see calls/operator-id-is-string');
  const strays = [...callsOf].filter(([id]) => !listed.has(id));
  const [first, ...rest] = strays.map(([id, { count, row }]) => ({
    message: `operatorId ${preview(id, 40)} of ${counted(count)} is not listed by /contacts`,
    expected: 'an id from /contacts',
    actual: preview(id, 40),
    at: `${calls.at}/${row}/operatorId`,
    exchange: calls.outcome.exchange,
  }));
  if (first === undefined) return pass(`${callsOf.size} operators, all listed by /contacts`);
  if (strays.length < callsOf.size) return warn(first, ...rest);
  return fail({
    ...first,
    message: `none of the ${callsOf.size} operatorIds of ${counted(calls.rows.length)} is among the ${listed.size} ids of /contacts${holds(people, callsOf)}`,
    expected: `an id from /contacts, such as ${preview([...listed][0], 40)}`,
  });
}

/** Where the ids occur instead, when they all occur in one field of the contacts. */
function holds(people: readonly unknown[], ids: ReadonlyMap<string, unknown>): string {
  const keys = new Set(people.flatMap((contact) => (isObject(contact) ? Object.keys(contact) : [])));
  for (const key of keys) {
    const values = new Set(people.flatMap((contact) => idText(contact, key) ?? []));
    if ([...ids.keys()].every((id) => values.has(id))) return `; they are in ${preview(key, 30)} of the contacts`;
  }
  return '';
}

/** Numbers count as text here: a wrong type is told by the rules on types. */
function idText(row: unknown, key: string): string | undefined {
  const id = isObject(row) ? own(row, key) : undefined;
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id !== '' ? id : undefined;
}
