import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { anAircall, ask, BASE, DAY, NOON, unlimited } from '../fixtures.js';
import { callOf, fetchNothing } from '../objects/call.js';
import { tagIds, userIds } from '../objects/ids.js';
import type { View } from '../view.js';
import { callRows } from './call-rows.js';
import { callText } from './call-text.js';

const aircall = anAircall({
  calls: 20_000,
  profile: 'current',
  switches: { ...unlimited, 'calls.doneLagSeconds': 7 },
});
afterAll(() => aircall.close());

/** Calls of the last hours: some ring, some go on, some settle, and people still tag them. */
const lastCalls = () =>
  aircall.account
    .page({ from: 0, to: Infinity }, { skip: 0, take: 400, newestFirst: true })
    .filter((_, at) => at % 5 === 0);

const deeds: readonly ((call: number) => Promise<unknown>)[] = [
  async () => {},
  (call) => ask(aircall, `/v1/calls/${call}/tags`, { body: { tags: [tagIds.of(2)] } }),
  (call) => ask(aircall, `/v1/calls/${call}/archive`, { method: 'PUT' }),
  () => ask(aircall, `/v1/users/${userIds.of(1)}`, { method: 'PUT', body: { first_name: 'A', last_name: 'B' } }),
  () => ask(aircall, `/v1/tags/${tagIds.of(9)}`, { method: 'DELETE' }),
  async () => aircall.restore(snapshot),
];
const snapshot = aircall.snapshot();

test('remembered texts are those that would be made, whatever happens and however time passes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 7_200 }), fc.constant(DAY / 2)),
      fc.integer({ min: 0, max: deeds.length - 1 }),
      fc.boolean(),
      async (seconds, deed, contact) => {
        await aircall.clock.advance(seconds);
        const calls = lastCalls();
        const view: View = { tenant: aircall.default, now: aircall.clock.now(), base: BASE };
        const fetch = { ...fetchNothing, contact };
        const texts = () => calls.map(callRows(fetch, view));
        const made = () => calls.map((call) => callText(callOf(call, fetch, view)));
        expect(texts()).toEqual(made());
        await deeds[deed]?.((await ask(aircall, `/v1/calls?from=${NOON}&per_page=1`)).json.calls[0]?.id ?? 1);
        if (deed !== 5) expect(texts()).toEqual(made());
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);
