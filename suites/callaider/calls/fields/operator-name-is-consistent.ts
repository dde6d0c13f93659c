import type { Verdict } from '../../../../schemas/verdict.js';
import { rule } from '../../../rule.js';
import { createTally } from '../../../tally.js';
import { pass, skip } from '../../../verdicts.js';
import { isObject, own } from '../../answers.js';
import { type ContactsSeen, contacts } from '../../observations/contacts.js';
import { type SettledCalls, settledCalls } from '../../observations/settled-calls.js';
import { preview } from '../../preview.js';
import { isBlank } from './describe-type.js';

export const operatorNameIsConsistent = rule({
  id: 'calls/operator-name-is-consistent',
  clauses: ['CALLS-39'],
  level: 'should',
  summary: 'An operator has one name in all calls, the one that /contacts gives.',
  why: 'One person under several names is several people in lists and reports.',
  fix: 'Take operatorName from the same place as the names of /contacts, by operatorId, rather than from the call record.',
  source: 'Endpoints 2 and 3',
  needs: { calls: settledCalls, contacts },
  judge: ({ calls, contacts }) => judgeNames(calls, contacts),
});

/** Names as first written, by operator id and by what is compared of them, with the first row that has it. */
type Names = Map<string, Map<string, { readonly name: string; readonly row: number }>>;

function judgeNames(calls: SettledCalls, { rows: people }: ContactsSeen): Verdict {
  const inCalls = namesOf(calls.rows, 'operatorId', 'operatorName');
  if (inCalls.size === 0) return skip('no call has both an operatorId and an operatorName');
  const inContacts = namesOf(people ?? [], 'id', 'name');
  const tally = createTally();
  for (const [id, names] of inCalls) {
    const [first, ...others] = names.values();
    if (first === undefined) continue;
    const who = `operator ${preview(id, 40)}`;
    const place = (row: number) => ({ at: `${calls.at}/${row}/operatorName`, exchange: calls.outcome.exchange });
    const [other] = others;
    if (other !== undefined) {
      tally.warn(() => ({
        message: `${who} has ${names.size} names in the calls`,
        expected: `one name: ${preview(first.name, 40)}`,
        actual: preview(other.name, 40),
        ...place(other.row),
      }));
      continue;
    }
    const listed = inContacts.get(id);
    if (listed === undefined || listed.has(comparable(first.name))) continue;
    tally.warn(() => ({
      message: `${who} has another name in the calls than in /contacts`,
      expected: [...listed.values()].map(({ name }) => preview(name, 40)).join(' or '),
      actual: preview(first.name, 40),
      ...place(first.row),
    }));
  }
  return tally.verdict(pass(`${inCalls.size} operators`));
}

function namesOf(rows: readonly unknown[], idKey: string, nameKey: string): Names {
  const byId: Names = new Map();
  let lastOf: Map<unknown, string> = new Map();
  for (let row = 0; row < rows.length; row += 1) {
    const holder = rows[row];
    if (!isObject(holder)) continue;
    const id = own(holder, idKey);
    const name = own(holder, nameKey);
    if (typeof name !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) continue;
    // Most calls repeat what the operator's last call said.
    if (lastOf.get(id) === name || isBlank(name)) continue;
    if (lastOf.size > 10_000) lastOf = new Map();
    lastOf.set(id, name);
    const names = byId.get(String(id)) ?? new Map<string, { name: string; row: number }>();
    byId.set(String(id), names);
    const key = comparable(name);
    if (!names.has(key)) names.set(key, { name, row });
  }
  return byId;
}

/** Blanks and the two Unicode spellings of an accented letter make no other name. */
const comparable = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ');
