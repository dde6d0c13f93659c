import { expect, test } from 'vitest';
import { clauses } from './clauses.js';
import { excused, ledger } from './ledger.js';

const someClauses = [{ id: 'CON-1' }, { id: 'CON-2' }, { id: 'OPS-4' }];

test('a clause is decided by every rule that cites it', () => {
  const rules = [
    { id: 'contacts/a', clauses: ['CON-1'] },
    { id: 'contacts/b', clauses: ['CON-1', 'CON-2'] },
  ] as const;
  const { standings } = ledger(rules, someClauses);
  expect(standings.get('CON-1')).toEqual({ kind: 'decided', by: ['contacts/a', 'contacts/b'] });
  expect(standings.get('CON-2')).toEqual({ kind: 'decided', by: ['contacts/b'] });
});

test('a clause without a rule is excused or open', () => {
  const { standings } = ledger([], someClauses);
  expect(standings.get('CON-1')).toEqual({ kind: 'open' });
  expect(standings.get('OPS-4')).toEqual({ kind: 'excused', because: excused['OPS-4'] });
});

test('a rule that cites a clause of no catalogue is told', () => {
  const { strays } = ledger([{ id: 'contacts/a', clauses: ['CON-99'] }], someClauses);
  expect(strays).toEqual([{ rule: 'contacts/a', clause: 'CON-99' }]);
});

test('what is excused is in the catalogue', () => {
  const known = new Set(clauses.map(({ id }) => id));
  expect(Object.keys(excused).filter((id) => !known.has(id))).toEqual([]);
});

test('every clause is decided by a rule or excused', async () => {
  const { callaider } = await import('./index.js');
  const { standings, strays } = ledger(callaider.rules, callaider.clauses);
  expect([...standings].filter(([, { kind }]) => kind === 'open').map(([id]) => id)).toEqual([]);
  expect(strays).toEqual([]);
});

test('nothing that a rule decides is excused', async () => {
  const { callaider } = await import('./index.js');
  const decided = new Set(callaider.rules.flatMap((rule) => rule.clauses));
  expect(Object.keys(excused).filter((id) => decided.has(id))).toEqual([]);
});

test('a rule is as strict as the strictest of its clauses', async () => {
  const { callaider } = await import('./index.js');
  const strictness = ['may', 'should', 'must'] as const;
  const levelOf = new Map(callaider.clauses.map(({ id, level }) => [id, strictness.indexOf(level)]));
  for (const rule of callaider.rules) {
    const strictest = Math.max(...rule.clauses.map((clause) => levelOf.get(clause) ?? -1));
    expect(rule.level, rule.id).toBe(strictness[strictest]);
  }
});
