import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass } from '../../verdicts.js';
import { isObject, own } from '../answers.js';
import { isWhat } from '../is-what.js';
import { schema } from '../observations/schema.js';
import { preview } from '../preview.js';
import { overSchema } from './entries.js';

/** An entry that is no object is told here, once. */
export const keyIsString = rule({
  id: 'schema/key-is-string',
  clauses: ['SCH-3'],
  level: 'must',
  summary: 'Every entry of the schema has a key, and it is a non-empty string.',
  why: 'The key ties a filter to the properties of calls. An entry without one cannot be filtered on.',
  fix: 'Name the property under "key", written exactly as in the properties of calls.',
  source: 'Schema fields',
  needs: { seen: schema },
  judge: ({ seen }) =>
    overSchema(seen, (entries) => {
      const tally = createTally();
      const { exchange } = seen.outcome;
      for (const [index, entry] of entries.entries()) {
        const key = isObject(entry) ? own(entry, 'key') : undefined;
        if (typeof key === 'string' && key !== '') continue;
        const at = `${seen.at}/${index}`;
        tally.fail(() =>
          isObject(entry)
            ? {
                message: `properties[${index}].key ${isWhat(key)}`,
                expected: 'a non-empty string',
                actual: preview(key),
                at: `${at}/key`,
                exchange,
              }
            : {
                message: `properties[${index}] ${isWhat(entry)} where an object belongs`,
                expected: 'an object with key and type',
                actual: preview(entry),
                at,
                exchange,
              },
        );
      }
      return tally.verdict(pass());
    }),
});
