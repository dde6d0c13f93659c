import { type Cure, cure } from '../../cure.js';
import { isObject, own } from '../answers.js';
import { type Listing, repairList, rowsIn } from './repair-rows.js';

/** Rows whose id is there before; those of calls only when they are the same in every field. */
function withoutTwins(rows: readonly unknown[], listing: Listing): readonly unknown[] {
  const told = new Set<string>();
  const kept = rows.filter((row) => {
    const id = isObject(row) ? own(row, 'id') : undefined;
    if (id === undefined || id === '') return true;
    const name = listing === 'calls' ? JSON.stringify(row) : JSON.stringify(id);
    return !told.has(name) && told.add(name);
  });
  return kept.length === rows.length ? rows : kept;
}

const once = (listing: Listing, rule: string, text: string): Cure =>
  cure<true>({
    id: `${listing}-twice`,
    leavesOut: true,
    rules: [rule],
    learn: (answers) => (rowsIn(answers, listing).length > 0 ? true : undefined),
    text,
    repair: (answer) => repairList(answer, listing, (rows) => withoutTwins(rows, listing)),
  });

/** A join with tags or departments repeats a row for each of them. */
export const rowsTwice: readonly Cure[] = [
  once('calls', 'calls/id-is-unique', 'list each call once: group by its id where a join repeats it'),
  once('contacts', 'contacts/id-is-unique', 'list each operator once: group by the id where a join repeats it'),
];
