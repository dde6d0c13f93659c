import { expect, test } from 'vitest';
import { aCall, aCloudDialer, aReceiver, ask, HOUR, place } from './fixtures.js';

const reasons = async (served: { simulator: ReturnType<typeof aCloudDialer> }, id: string): Promise<string[]> =>
  (await ask(served, `/__linecheck/truth/why?call=${id}`)).body.sentences;

test.each([
  ['9876555000', 204, /^its result was pushed at 2026-01-05T12:01:11.000Z and your client answered 204: /],
  ['9876555000', 400, /^its result was pushed 4 times, and your client answered 400: /],
  ['9876555008', 204, /^the result .* never pushed to your client, which had placed it; GET .* never asked$/],
] as const)('a call to %s, whose push is answered %i', async (to_number, status, expected) => {
  const simulator = aCloudDialer();
  const receiver = await aReceiver(() => status);
  simulator.webhooks.setTargets([{ url: receiver.url }]);
  const id = await place({ simulator }, { to_number });
  await simulator.clock.advance(HOUR);
  expect((await reasons({ simulator }, id))[0]).toMatch(expected);
});

test('who asked too early is told so, and who asked in time has lost the call itself', async () => {
  const simulator = aCloudDialer();
  const id = (await ask({ simulator }, '/calls', { body: aCall() })).body.call_id;
  await simulator.clock.advance(20);
  await ask({ simulator }, `/calls/${id}`);
  await simulator.clock.advance(HOUR);
  expect((await reasons({ simulator }, id))[0]).toMatch(/your client asked for the last time at 2026-01-05T12:00:20/);
  await ask({ simulator }, `/calls/${id}`);
  expect((await reasons({ simulator }, id))[0]).toMatch(/gave your client this call, complete/);
});

test('the scorecard tells of asking on and on for a call that is over', async () => {
  const simulator = aCloudDialer();
  const id = await place({ simulator });
  const standing = async (): Promise<string> => {
    const { lines } = (await ask({ simulator }, '/__linecheck/scorecard')).body;
    return lines.find((each: { id: string }) => each.id === 'stops-asking').standing;
  };
  expect(await standing()).toBe('unseen');
  for (let nth = 0; nth < 9; nth += 1) await ask({ simulator }, `/calls/${id}`);
  await simulator.clock.advance(HOUR);
  for (let nth = 0; nth < 5; nth += 1) await ask({ simulator }, `/calls/${id}`);
  expect(await standing()).toBe('good');
  await ask({ simulator }, `/calls/${id}`);
  expect(await standing()).toBe('bad');
});
