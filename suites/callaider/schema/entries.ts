import type { Verdict } from '../../../schemas/verdict.js';
import { inconclusive, skip } from '../../verdicts.js';
import { isObject, type JsonObject, own, undecided } from '../answers.js';
import type { SchemaSeen } from '../observations/schema.js';

export const NOT_IMPLEMENTED = 'the schema is not implemented, which is allowed';

/** One declared property that is an object, and where it stands. */
export interface Entry {
  readonly fields: JsonObject;
  /** As messages call it: `properties[2] ("Quality score")`. */
  readonly label: string;
  /** JSON pointer, such as `/properties/2`. */
  readonly at: string;
  readonly exchange: number;
}

/** Judges what the schema lists; without a schema, or with an empty one, there is nothing to judge. */
export function overSchema(seen: SchemaSeen, judge: (entries: readonly unknown[]) => Verdict): Verdict {
  const nothing = undecided(seen.outcome);
  if (nothing !== undefined) return inconclusive(nothing);
  switch (seen.state) {
    case 'listed':
      return judge(seen.entries);
    case 'empty':
      return skip('the schema is empty, which is allowed');
    case 'absent':
      return skip(NOT_IMPLEMENTED);
    case 'broken':
      return skip('there is no schema to read, see schema/is-answered-as-agreed and schema/is-listed');
    default:
      return seen.state satisfies never;
  }
}

/** Judges the entries that are objects; schema/key-is-string tells of the others. */
export function overEntries(seen: SchemaSeen, judge: (entries: readonly Entry[]) => Verdict): Verdict {
  return overSchema(seen, (rows) => {
    const entries = entriesOf(rows, seen.at, seen.outcome.exchange);
    return entries.length === 0 ? skip('no entry is an object, see schema/key-is-string') : judge(entries);
  });
}

export function entriesOf(rows: readonly unknown[], at = '', exchange = 0): readonly Entry[] {
  return rows.flatMap((row, index) => {
    if (!isObject(row)) return [];
    const key = own(row, 'key');
    const label = `properties[${index}]${typeof key === 'string' && key !== '' ? ` (${JSON.stringify(key)})` : ''}`;
    return [{ fields: row, label, at: `${at}/${index}`, exchange }];
  });
}

/** The key, where it is one. */
export function keyOf({ fields }: Entry): string | undefined {
  const key = own(fields, 'key');
  return typeof key === 'string' && key !== '' ? key : undefined;
}
