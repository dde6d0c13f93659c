import { type Needs, type Observation, observation } from '../../suites/observation.js';
import type { Rule } from '../../suites/rule.js';
import { rule } from '../../suites/rule.js';
import type { Suite } from '../../suites/suite.js';
import { pass } from '../../suites/verdicts.js';

/** An observation that asks nothing and sees `value`. */
export const sees = <T>(id: string, value: T, needs: Needs = {}, more: Partial<Observation<T>> = {}): Observation<T> =>
  observation({ id, purpose: id, observe: () => value, ...more, needs }) as Observation<T>;

export const aRule = (over: Partial<Rule> = {}): Rule =>
  rule({
    id: 'area/holds',
    clauses: ['AREA-1'],
    level: 'must',
    summary: 'It holds.',
    why: 'Else it breaks.',
    fix: 'Mend it.',
    source: 'The page',
    needs: {},
    judge: () => pass(),
    ...over,
  });

export const aSuite = (rules: readonly Rule[]): Suite => ({
  id: 'test',
  title: 'A contract',
  clauses: [
    { id: 'AREA-1', level: 'must', basis: 'explicit', title: 'One', source: 'The page' },
    { id: 'AREA-2', level: 'must', basis: 'explicit', title: 'Two', source: 'The page' },
    { id: 'OTHER-1', level: 'should', basis: 'derived', title: 'Three', source: 'The page' },
  ],
  rules,
  doctor: sees('doctor/diagnosis', 'healthy' as const),
  calls: sees('calls/settled', { window: { from: 0, to: 1 }, rows: [] }),
});
