import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass, skip } from '../../verdicts.js';
import { own } from '../answers.js';
import { schema } from '../observations/schema.js';
import { preview } from '../preview.js';
import { type Entry, keyOf, overEntries } from './entries.js';

export const keyIsUnique = rule({
  id: 'schema/key-is-unique',
  clauses: ['SCH-7'],
  level: 'should',
  summary: 'Each key is declared once.',
  why: 'A key with two types cannot be filtered on reliably; one that is repeated shows up twice in the wizard.',
  fix: 'Merge the declarations by key before you answer.',
  source: 'Schema fields ("property key")',
  needs: { seen: schema },
  judge: ({ seen }) => overEntries(seen, judgeKeys),
});

function judgeKeys(entries: readonly Entry[]): Verdict {
  const tally = createTally();
  const first = new Map<string, Entry>();
  const folded = new Map<string, string>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const { label, at, exchange } = entry;
    const twin = first.get(key);
    if (twin === undefined) {
      first.set(key, entry);
      const like = folded.get(key.toLowerCase());
      if (like === undefined) folded.set(key.toLowerCase(), key);
      else
        tally.info(() => ({
          message: `the keys ${preview(like)} and ${preview(key)} differ only by case`,
          at,
          exchange,
        }));
      continue;
    }
    const [was, is] = [preview(own(twin.fields, 'type')), preview(own(entry.fields, 'type'))];
    if (was === is) {
      const message = `${label} repeats the key of ${twin.label}`;
      tally.warn(() => ({ message, expected: 'each key once', actual: preview(key), at: `${at}/key`, exchange }));
    } else {
      const message = `the key ${preview(key)} is declared with the type ${was} and again with ${is}`;
      tally.fail(() => ({ message, expected: 'each key once', actual: is, at: `${at}/type`, exchange }));
    }
  }
  return first.size === 0 ? skip('no entry has a key, see schema/key-is-string') : tally.verdict(pass());
}
