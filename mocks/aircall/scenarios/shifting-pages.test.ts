import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Aircall, anAircall, unlimited, walk } from '../fixtures.js';
import { type Ask, asker, carefulWalk, naiveWalk } from './fixtures.clients.js';

let aircall: Aircall;
let askFor: Ask;
beforeEach(async () => {
  aircall = anAircall({ calls: 700, switches: unlimited });
  askFor = asker((await aircall.listen({ port: 0 })).url, aircall.default.credential);
});
afterEach(() => aircall.close());

/** What the list holds when nothing moves any more. */
const listed = async () => new Set((await walk<{ id: number }>(aircall, '/v1/calls?per_page=50', 'calls')).map(idOf));
const idOf = ({ id }: { readonly id: number }) => id;

/** Both clients read at the same time, page by page: the list moves under both. Afterwards the careful one reads once more. */
async function read(scenario: string, order: 'asc' | 'desc') {
  const before = await listed();
  aircall.scenarios.start(scenario);
  const naive: number[] = [];
  const careful = new Set<number>();
  const walks = [naiveWalk(askFor, order), carefulWalk(askFor)] as const;
  for (let isOn = true; isOn; ) {
    const [theirs, ours] = [await walks[0].next(), await walks[1].next()];
    naive.push(...(theirs.value ?? []).map(idOf));
    for (const { id } of ours.value ?? []) careful.add(id);
    isOn = theirs.done !== true || ours.done !== true;
  }
  aircall.scenarios.stop(scenario);
  for await (const rows of carefulWalk(askFor)) for (const { id } of rows) careful.add(id);
  return { before, naive, careful, after: await listed() };
}

describe('while pages shift', () => {
  test.each([
    ['page-shift-insert', 'desc', { doubles: true, loses: true }],
    ['page-shift-delete', 'asc', { doubles: false, loses: true }],
    ['page-shift-late-arrival', 'asc', { doubles: true, loses: true }],
    ['page-shift', 'desc', { doubles: true, loses: true }],
  ] as const)(
    '%s, read in order %s: who counts pages is wrong, who goes by time and id is right',
    async (name, order, wrong) => {
      const { before, naive, careful, after } = await read(name, order);
      const once = new Set(naive);
      expect({ doubles: naive.length > once.size, loses: [...after].some((id) => !once.has(id)) }).toEqual(wrong);

      expect([...after].filter((id) => !careful.has(id))).toEqual([]);
      // It may know calls that have gone since, but none that never were.
      expect([...careful].filter((id) => !after.has(id) && !before.has(id))).toEqual([]);
      expect(before).not.toEqual(after);
    },
  );

  test('when nothing shifts, both are right', async () => {
    const all = await listed();
    const naive: number[] = [];
    for await (const rows of naiveWalk(askFor, 'asc')) naive.push(...rows.map(idOf));
    const careful = new Set<number>();
    for await (const rows of carefulWalk(askFor)) for (const { id } of rows) careful.add(id);
    expect(naive).toEqual([...all]);
    expect(careful).toEqual(all);
  });
});

test('same-second: who moves from to the newest start loses calls, who goes back a second does not', async () => {
  const crowded = anAircall({ calls: 200, switches: unlimited });
  const ask = asker((await crowded.listen({ port: 0 })).url, crowded.default.credential);
  for (const _ of [1, 2, 3]) crowded.scenarios.start('same-second');
  const all = await walk<{ id: number }>(crowded, '/v1/calls?per_page=50', 'calls');

  const hasty = new Set<number>();
  for (let from = 0, rows = await ask({ from }); rows.length > 0; rows = await ask({ from })) {
    for (const { id } of rows) hasty.add(id);
    from = rows.at(-1)?.started_at ?? from;
  }
  const careful = new Set<number>();
  for await (const rows of carefulWalk(ask)) for (const { id } of rows) careful.add(id);
  expect(hasty.size).toBeLessThan(all.length);
  expect(careful).toEqual(new Set(all.map(idOf)));
  await crowded.close();
});
