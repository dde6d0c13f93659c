import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass } from '../../verdicts.js';
import { own } from '../answers.js';
import { schema } from '../observations/schema.js';
import { preview } from '../preview.js';
import { overEntries } from './entries.js';

const TYPES: ReadonlySet<unknown> = new Set(['string', 'number', 'boolean', 'enum']);

export const typeIsKnown = rule({
  id: 'schema/type-is-known',
  clauses: ['SCH-4'],
  level: 'must',
  summary: 'The type of every entry is "string", "number", "boolean" or "enum".',
  why: 'The type decides which filter the wizard offers: a text, a range, a switch or a choice. It knows these four words.',
  fix: 'Translate your own types: integer and float to "number", text and date to "string", select to "enum".',
  source: 'Schema fields',
  needs: { seen: schema },
  judge: ({ seen }) =>
    overEntries(seen, (entries) => {
      const tally = createTally();
      for (const { fields, label, at, exchange } of entries) {
        const type = own(fields, 'type');
        if (TYPES.has(type)) continue;
        tally.fail(() => ({
          message: type === undefined ? `${label} has no type` : `${label} has the type ${preview(type)}`,
          expected: '"string", "number", "boolean" or "enum"',
          actual: preview(type),
          at: `${at}/type`,
          exchange,
        }));
      }
      return tally.verdict(pass());
    }),
});
