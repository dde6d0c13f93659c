import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { type Compared, compared } from './compared.js';
import { type Grading, judgeFilter, worstOf } from './judge-filter.js';

const grading: Grading = {
  form: 'list',
  tooMany: 'warn',
  absent: 'no property holds a text that some calls have and others have not',
};

export const oneOfList = rule({
  id: 'properties/one-of-list',
  clauses: ['PROP-7'],
  level: 'must',
  source: 'Supported formats (2)',
  summary: 'A list of values picks the calls whose property equals one of them.',
  why: 'Most filters of the wizard are choices of several values. A team with two departments gets one of them, or none.',
  fix: 'Test an array element by element (IN, includes). A list of one value means the same as the value alone.',
  needs: { compared },
  judge: ({ compared }) => judgeList(compared),
});

export function judgeList(compared: Compared): Verdict {
  const asked = (['list', 'listOfOne', 'reversedList'] as const).filter((name) => compared.answers[name] !== undefined);
  const [name = 'list', ...others] = asked;
  const verdicts = [name, ...others].map((each) => judgeFilter(compared, each, grading));
  // Two values may be all there are; the list of one then tells.
  return worstOf(verdicts) ?? verdicts.find(({ kind }) => kind === 'pass') ?? judgeFilter(compared, name, grading);
}
