import { cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import type { JsonObject } from '../answers.js';
import { meantField } from '../calls/fields/field-names.js';
import { type Listing, repairRows, rowsIn } from './repair-rows.js';
import { quoted, some } from './words.js';

/** Letters and digits alone: `start_time`, `StartTime` and `START-TIME` are one. */
const bare = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** What other systems call the fields of this contract, by their bare names; ambiguous words are left out. */
const others: Readonly<Record<Listing, Readonly<Record<string, string>>>> = {
  calls: {
    callid: 'id',
    calluuid: 'id',
    uuid: 'id',
    startedat: 'startTime',
    starttimestamp: 'startTime',
    endedat: 'endTime',
    endtimestamp: 'endTime',
    stoptime: 'endTime',
    calldirection: 'direction',
    callduration: 'duration',
    agentid: 'operatorId',
    agentname: 'operatorName',
    agentnumber: 'operatorNumber',
    customernumber: 'clientNumber',
    customername: 'clientName',
    hungupby: 'whoHungUp',
  },
  contacts: {
    operatorid: 'id',
    agentid: 'id',
    uuid: 'id',
    phonenumber: 'phone',
    operatorphone: 'phone',
    fullname: 'name',
    displayname: 'name',
    operatorname: 'name',
    departmentname: 'department',
  },
  schema: {
    name: 'key',
    field: 'key',
    id: 'key',
    fieldtype: 'type',
    datatype: 'type',
    options: 'values',
    choices: 'values',
  },
};

const documented: Readonly<Record<Listing, readonly string[]>> = {
  calls: [],
  contacts: ['id', 'phone', 'name', 'department'],
  schema: ['key', 'type', 'values'],
};

/** The field of the contract that a name was meant to be. */
function meantBy(listing: Listing, name: string): string | undefined {
  const same = listing === 'calls' ? meantField(name) : documented[listing].find((field) => field === bare(name));
  return same ?? (Object.hasOwn(others[listing], bare(name)) ? others[listing][bare(name)] : undefined);
}

/** Names to change, where no row has the right one beside it. */
function wrongNames(answers: readonly Answer[], listing: Listing): ReadonlyMap<string, string> | undefined {
  const rows = rowsIn(answers, listing);
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  const taken = new Set<string>();
  const wrong = new Map<string, string>();
  for (const name of names) {
    const meant = meantBy(listing, name);
    if (meant === undefined || meant === name || names.has(meant) || taken.has(meant)) continue;
    taken.add(meant);
    wrong.set(name, meant);
  }
  return wrong.size === 0 ? undefined : wrong;
}

const renamed = (row: JsonObject, names: ReadonlyMap<string, string>): JsonObject =>
  Object.keys(row).some((name) => names.has(name))
    ? Object.fromEntries(Object.entries(row).map(([name, value]) => [names.get(name) ?? name, value]))
    : row;

const rules: Readonly<Record<Listing, readonly string[]>> = {
  calls: [
    'calls/id-is-string',
    'calls/start-time-is-number',
    'calls/direction-is-known',
    'calls/duration-is-seconds',
    'calls/operator-id-is-string',
    'calls/operator-name-is-string',
    'calls/operator-number-is-string',
    'calls/names-are-spelt-right',
  ],
  contacts: ['contacts/id-is-string', 'contacts/phone-is-string', 'contacts/name-is-string'],
  schema: ['schema/key-is-string', 'schema/type-is-known', 'schema/enum-has-values'],
};

const fieldsOf = (listing: Listing) =>
  cure<ReadonlyMap<string, string>>({
    id: `fields-of-${listing}-named-otherwise`,
    rules: rules[listing],
    learn: (answers) => wrongNames(answers, listing),
    text: (names) => `rename ${some([...names].map(([wrong, right]) => `${quoted(wrong)} to ${quoted(right)}`))}`,
    repair: (answer, names) => repairRows(answer, listing, (row) => renamed(row, names)),
  });

export const fieldsNamedOtherwise = [fieldsOf('calls'), fieldsOf('contacts'), fieldsOf('schema')];
