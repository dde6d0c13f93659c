import { expect, test } from 'vitest';
import { aCallyzer, ask } from '../fixtures.js';
import { aLead, type Callyzer, save, sureLead } from './fixtures.js';

const THREE = ['44-7700900000', '7700900001', '44-7700900002'];

/** Saves leads one after the other, each to be dealt out in the same way; who got each. */
async function dealt(simulator: Callyzer, assignment: object, count: number): Promise<string[][]> {
  const found: string[][] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const number = `91-00000001${String(nth).padStart(2, '0')}`;
    expect(await save(simulator, aLead({ contact_numbers: [number], assignment }))).toBe('Success');
    const { employee } = (await sureLead(simulator, number)).assigned_to;
    found.push(employee.map((text) => text.slice(-11, -1)));
  }
  return found;
}

test('all who are selected get a lead that goes to all selected', async () => {
  const [first] = await dealt(aCallyzer(), { strategy: 'assign to all selected', emp_numbers: THREE }, 1);
  expect(first).toEqual(['7700900000', '7700900001', '7700900002']);
});

test('round robin goes through the selected in turn, and each selection has turns of its own', async () => {
  const simulator = aCallyzer();
  const names = await dealt(simulator, { strategy: 'Round Robin', emp_numbers: THREE }, 5);
  expect(names.flat().map((number) => number.at(-1))).toEqual(['0', '1', '2', '0', '1']);
  const others = { strategy: 'round robin', emp_numbers: THREE.slice(1) };
  await save(simulator, aLead({ contact_numbers: ['91-0000009999'], assignment: others }));
  expect((await sureLead(simulator, '91-0000009999')).assigned_to.employee[0]).toContain('7700900001');
});

test('minimum leads levels out what employees have', async () => {
  const simulator = aCallyzer();
  const { leads, staff } = simulator.default.own;
  const three = THREE.flatMap(staff.withNumber).map(({ index }) => index);
  const before = three.map(leads.loadOf);
  const gap = Math.max(...before) * 3 - before.reduce((sum, each) => sum + each);
  await dealt(simulator, { strategy: 'Minimum Leads', emp_numbers: THREE }, gap);
  expect(three.map(leads.loadOf)).toEqual(three.map(() => Math.max(...before)));
});

test('what employees have counts the leads that were there from the start', () => {
  const { leads, staff } = aCallyzer().default.own;
  const counted = new Map<number, number>();
  for (const { assignees } of leads.all())
    for (const each of assignees) counted.set(each, (counted.get(each) ?? 0) + 1);
  for (const { index } of staff.all) expect(leads.loadOf(index)).toBe(counted.get(index) ?? 0);
});

test('chance deals out to one at a time, to everyone in the end, and the same in each run', async () => {
  const random = { strategy: 'Random', emp_numbers: THREE };
  const once = await dealt(aCallyzer(), random, 20);
  expect(once.every(({ length }) => length === 1)).toBe(true);
  expect(new Set(once.flat()).size).toBe(3);
  expect(await dealt(aCallyzer(), random, 20)).toEqual(once);
});

test('tags select their employees, those who left not among them', async () => {
  const simulator = aCallyzer();
  const [given] = await dealt(simulator, { strategy: 'Assign to All Selected', emp_tags: ['support', 'sales'] }, 1);
  const { body } = await ask(simulator, '/employee/get', { emp_tags: ['support', 'sales'] });
  expect(given?.toSorted()).toEqual(body.result.map(({ emp_number }: { emp_number: string }) => emp_number).sort());
  expect(simulator.default.own.staff.all.length).toBeGreaterThan(given?.length ?? 0);
});

test('without a selection one of those gets it for whom leads are switched on', async () => {
  const simulator = aCallyzer();
  const { staff } = simulator.default.own;
  for (const strategy of ['Minimum Leads', 'Random', 'Round Robin']) {
    for (const [number] of await dealt(aCallyzer(), { strategy }, 12)) {
      expect(staff.withNumber(number ?? '')[0]?.isLeadActive).toBe(true);
    }
  }
});
