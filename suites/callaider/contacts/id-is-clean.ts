import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass, skip } from '../../verdicts.js';
import { own } from '../answers.js';
import { contacts } from '../observations/contacts.js';
import { preview } from '../preview.js';
import { counted, overContacts } from './listed.js';

/** Blanks at either end, the invisible ones included, or a control character anywhere. */
const UNCLEAN = /^[\s\u200B]|[\s\u200B]$|\p{Cc}/u;

export const idIsClean = rule({
  id: 'contacts/id-is-clean',
  clauses: ['CON-12'],
  level: 'should',
  summary: 'Operator ids have no blanks at their ends and no control characters.',
  why: 'The id comes back in the operators filter of /calls. A stray blank makes it match nothing, without any error.',
  fix: 'Trim the ids when you read them, most often from a fixed-width column or a CSV file.',
  source: 'Endpoint 2; Endpoint 3 (operators filter uses them)',
  needs: { seen: contacts },
  judge: ({ seen }) =>
    overContacts(seen, (listed) => {
      const tally = createTally();
      let judged = 0;
      for (const { fields, label, at, exchange } of listed) {
        const id = own(fields, 'id');
        if (typeof id !== 'string' || id === '') continue;
        judged += 1;
        if (!UNCLEAN.test(id)) continue;
        tally.warn(() => ({
          message: `${label}.id has blanks at its ends or control characters: ${preview(id)}`,
          expected: preview(id.replace(/\p{Cc}/gu, '').trim()),
          actual: preview(id),
          at: `${at}/id`,
          exchange,
        }));
      }
      if (judged === 0) return skip('no id is text, see contacts/id-is-string');
      return counted(tally.verdict(pass()), judged);
    }),
});
