import type { Finding, Verdict } from '../../../schemas/verdict.js';
import type { Answer } from '../../http.js';
import { rule } from '../../rule.js';
import { inconclusive, info, pass, warn } from '../../verdicts.js';
import { tell } from '../answers.js';
import { contacts } from '../observations/contacts.js';
import { overRows } from './listed.js';
import { type PagingMark, pagingMarks } from './paging-marks.js';

/** Sizes of pages, rarely of companies. */
const ROUND: ReadonlySet<number> = new Set([50, 100, 250, 500, 1000]);

export const isComplete = rule({
  id: 'contacts/is-complete',
  clauses: ['CON-10'],
  level: 'should',
  summary: 'One answer of /contacts lists every operator.',
  why: 'The platform asks once and knows no pages. Operators on a second page cannot be chosen, and their calls are lost.',
  fix: 'List all operators in one answer. Follow the pages of the system behind it before you answer.',
  source: 'Endpoint 2 (no paging described)',
  needs: { seen: contacts },
  judge: ({ seen }) => {
    const { outcome } = seen;
    if (outcome.kind === 'none') return inconclusive(tell(outcome));
    return overRows(seen, (rows) => judgeMarks(pagingMarks(outcome, rows.length), rows.length, outcome));
  },
});

function judgeMarks(marks: readonly PagingMark[], length: number, { exchange }: Answer): Verdict {
  const that = (says: PagingMark['says']) => marks.filter((mark) => mark.says === says);
  const told = (mark: PagingMark, conclusion: string): Finding => ({
    message: `GET /contacts lists ${length} operators, ${conclusion}: ${mark.what}`,
    ...(mark.at === undefined ? {} : { at: mark.at }),
    exchange,
  });
  const complete = that('complete').length > 0;
  const [more, ...others] = complete ? that('more') : [...that('more'), ...that('perhaps')];
  const expected = 'all operators in one answer';
  if (more !== undefined) {
    const conclusion = 'and there seem to be more';
    return warn({ ...told(more, conclusion), expected }, ...others.map((mark) => told(mark, conclusion)));
  }
  if (complete) return pass('the answer says itself that there is no more');
  const [unclear] = that('unclear');
  if (unclear !== undefined) return info(told(unclear, 'with a paging field'));
  if (!ROUND.has(length)) return pass();
  return info({
    message: `GET /contacts lists exactly ${length} operators, which is often the size of a page`,
    exchange,
  });
}
