import { expect, test } from 'vitest';
import { aWorld } from './fixtures.js';
import { clientNumbers } from './phone-numbers.js';

/** Written out once more, not imported: what the regulators keep free for fiction. */
const reserved = new RegExp(
  `^\\+(?:${[
    '1[2-9]\\d\\d55501\\d\\d',
    '44(?:113496|114496|115496|116496|117496|121496|131496|141496|151496|161496|191498|207946|292018|163296)0\\d{3}',
    '442896496\\d{3}',
    '447700900\\d{3}',
    '61[2378](?:5550|7010)\\d{4}',
    '33(?:19900|26191|35301|46571|53649|63998)\\d{4}',
  ].join('|')})$`,
);

test('every number of a large account is reserved for fiction, and none is met twice', () => {
  const world = aWorld({ operators: 5_000, clients: clientNumbers });
  const numbers = [...world.operators, ...world.lines].map(({ phone }) => phone);
  for (let index = 0; index < clientNumbers; index += 1) numbers.push(world.clientAt(index).phone);
  expect(numbers.filter((number) => !reserved.test(number))).toEqual([]);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('there are numbers for a hundred thousand clients and more', () => {
  expect(clientNumbers).toBeGreaterThan(160_000);
});

test.each([1, 2, 12, 100, 9_900])('%d operators have an address, an extension and a team each', (count) => {
  const { operators, teams, lines } = aWorld({ operators: count });
  expect(operators).toHaveLength(count);
  expect(new Set(operators.map(({ email }) => email)).size).toBe(count);
  expect(new Set(operators.map(({ extension }) => extension)).size).toBe(count);
  for (const { email, extension, team, name } of operators) {
    expect(email).toMatch(/^[a-z0-9.]+@harbourline\.example$/);
    expect(extension).toMatch(/^\d{3,4}$/);
    expect(name).toMatch(/^\S.*\s.*\S$/);
    expect(teams[team]).toBeDefined();
  }
  for (const { index } of teams) expect(lines.some(({ team }) => team === index)).toBe(true);
});

test('somebody is always there, and in a larger staff somebody has left', () => {
  expect(aWorld({ operators: 1 }).operators.every(({ active }) => active)).toBe(true);
  const { operators } = aWorld();
  expect(operators.filter(({ active }) => !active)).toHaveLength(1);
  for (const { active, leftAt } of operators) expect(leftAt === undefined).toBe(active);
});

test('clients are made alike in any order, with and without a name', () => {
  const world = aWorld();
  const forwards = Array.from({ length: 800 }, (_, index) => world.clientAt(index));
  const backwards = Array.from({ length: 800 }, (_, index) => world.clientAt(799 - index)).reverse();
  expect(backwards).toEqual(forwards);
  const nameless = forwards.filter(({ name }) => name === undefined);
  expect(nameless.length).toBeGreaterThan(80);
  expect(nameless.length).toBeLessThan(240);
  for (const { email } of forwards) if (email !== undefined) expect(email).toMatch(/^[a-z.]+\.\d+@example\.com$/);
});
