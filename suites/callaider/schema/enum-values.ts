import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { info, pass, skip } from '../../verdicts.js';
import { own } from '../answers.js';
import { schema } from '../observations/schema.js';
import { preview } from '../preview.js';
import { type Entry, overEntries } from './entries.js';

const NO_ENUM = 'the schema declares no enum';

export const enumHasValues = rule({
  id: 'schema/enum-has-values',
  clauses: ['SCH-6'],
  level: 'should',
  summary: 'Every enum lists its values, as strings.',
  why: 'The wizard offers the listed values as a choice. Without them there is nothing to pick.',
  fix: 'List the values under "values", or declare the property as "string" when they are not known beforehand.',
  source: 'Schema fields; example',
  needs: { seen: schema },
  judge: ({ seen }) =>
    overEnums(seen, (entries) => {
      const tally = createTally();
      for (const { fields, label, at, exchange } of entries) {
        const values = own(fields, 'values');
        // What is no array is schema/values-is-array's to tell.
        if (values !== undefined && !Array.isArray(values)) continue;
        const stranger = values?.findIndex((value) => typeof value !== 'string') ?? -1;
        if (values !== undefined && values.length > 0 && stranger === -1) continue;
        tally.warn(() =>
          stranger === -1
            ? {
                message: `the enum ${label} lists no values`,
                expected: 'an array of strings',
                actual: preview(values),
                at: values === undefined ? at : `${at}/values`,
                exchange,
              }
            : {
                message: `the enum ${label} lists ${preview(values?.[stranger])}, which is no string`,
                expected: 'a string',
                actual: preview(values?.[stranger]),
                at: `${at}/values/${stranger}`,
                exchange,
              },
        );
      }
      return tally.verdict(pass());
    }),
});

export const enumValuesAreTidy = rule({
  id: 'schema/enum-values-are-tidy',
  clauses: ['SCH-13'],
  level: 'should',
  summary: 'The values of an enum are distinct, not blank, and have no blanks at their ends.',
  why: 'Two choices that look alike split one group of calls, and a stray blank makes a filter match nothing.',
  fix: 'Trim the values and list each once; leave blank ones out.',
  source: 'Schema fields',
  needs: { seen: schema },
  judge: ({ seen }) =>
    overEnums(seen, (entries) => {
      const tally = createTally();
      let judged = 0;
      for (const { fields, label, at, exchange } of entries) {
        const values = own(fields, 'values');
        const met = new Set<string>();
        for (const [index, value] of (Array.isArray(values) ? values : []).entries()) {
          if (typeof value !== 'string') continue;
          judged += 1;
          const flaw = met.has(value)
            ? 'twice'
            : value.trim() === ''
              ? 'though blank'
              : value.trim() !== value
                ? 'with blanks at its ends'
                : '';
          met.add(value);
          if (flaw === '') continue;
          tally.warn(() => ({
            message: `the enum ${label} lists ${preview(value)} ${flaw}`,
            expected: flaw === 'twice' ? 'each value once' : 'text without blanks at its ends',
            actual: preview(value),
            at: `${at}/values/${index}`,
            exchange,
          }));
        }
      }
      if (judged === 0) return skip('no enum lists a string, see schema/enum-has-values');
      return tally.verdict(pass());
    }),
});

/** Allowed, but the values are of no use there. An empty list is what some serialisers write for none. */
export const valuesBelongToEnums = rule({
  id: 'schema/values-belong-to-enums',
  clauses: ['SCH-10'],
  level: 'may',
  summary: 'Only enums list values.',
  why: 'Nobody says what the platform does with values of a number or a text; most likely it ignores them.',
  fix: 'Declare the property as "enum" if its values are a closed list.',
  source: 'Schema fields',
  needs: { seen: schema },
  judge: ({ seen }) =>
    overEntries(seen, (entries) => {
      const odd = entries.flatMap(({ fields, label, at, exchange }) => {
        const values = own(fields, 'values');
        const type = own(fields, 'type');
        if (type === 'enum' || !Array.isArray(values) || values.length === 0) return [];
        return [
          {
            message: `${label} of type ${preview(type)} lists values`,
            actual: preview(values),
            at: `${at}/values`,
            exchange,
          },
        ];
      });
      const [first, ...others] = odd;
      return first === undefined ? pass() : info(first, ...others);
    }),
});

function overEnums(seen: Parameters<typeof overEntries>[0], judge: (enums: readonly Entry[]) => Verdict): Verdict {
  return overEntries(seen, (entries) => {
    const enums = entries.filter(({ fields }) => own(fields, 'type') === 'enum');
    return enums.length === 0 ? skip(NO_ENUM) : judge(enums);
  });
}
