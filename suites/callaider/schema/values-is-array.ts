import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass } from '../../verdicts.js';
import { own } from '../answers.js';
import { schema } from '../observations/schema.js';
import { preview } from '../preview.js';
import { overEntries } from './entries.js';

export const valuesIsArray = rule({
  id: 'schema/values-is-array',
  clauses: ['SCH-5'],
  level: 'may',
  summary: 'The values of an entry are an array or left out.',
  why: 'The wizard offers one choice per element. A string or a map gives it nothing to choose from.',
  fix: 'Send the allowed values as an array of strings; leave the key out where any value is allowed.',
  source: 'Schema fields',
  needs: { seen: schema },
  judge: ({ seen }) =>
    overEntries(seen, (entries) => {
      const tally = createTally();
      let given = 0;
      for (const { fields, label, at, exchange } of entries) {
        const values = own(fields, 'values');
        if (values === undefined) continue;
        given += 1;
        if (Array.isArray(values)) continue;
        tally[values === null ? 'warn' : 'fail'](() => ({
          message: `the values of ${label} are ${preview(values)}, not an array`,
          expected: 'an array, or no such key',
          actual: preview(values),
          at: `${at}/values`,
          exchange,
        }));
      }
      return tally.verdict(pass(given === 0 ? 'no entry lists values' : undefined));
    }),
});
