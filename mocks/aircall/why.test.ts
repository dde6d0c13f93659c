import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Aircall, anAircall, ask, BASE, NOON, unlimited } from './fixtures.js';

let aircall: Aircall;
beforeEach(() => {
  aircall = anAircall({ calls: 60, switches: unlimited });
});
afterEach(() => aircall.close());

async function reasonFor(id: string): Promise<string> {
  const answer = await aircall.fetch(new Request(`${BASE}/__linecheck/truth/why?call=${id}`));
  return ((await answer.json()) as { sentences: string[] }).sentences[0] ?? '';
}

const lastOfTheSecond = async (): Promise<string> => {
  const { calls } = (await ask(aircall, `/v1/calls?from=${NOON - 3_601}&to=${NOON - 3_600}&page=2`)).json;
  return String(calls.at(-1).id);
};

test('who goes on after the last second of a page has lost the others of that second', async () => {
  aircall.scenarios.start('same-second');
  const id = await lastOfTheSecond();
  aircall.reset();
  aircall.scenarios.start('same-second');
  await ask(aircall, `/v1/calls?from=${NOON - 3_700}&to=${NOON}&per_page=20`);
  await ask(aircall, `/v1/calls?from=${NOON - 3_600}&to=${NOON}&per_page=20`);
  expect(await reasonFor(id)).toMatch(
    /^request \d+ ended among the calls of the second .*, and request \d+ went on after that/,
  );
});

test('who takes a page of the gateway for the end of the list is told so', async () => {
  const [call] = aircall.truth({ from: NOON - 30 * 86_400, to: NOON - 7_200 }).must;
  aircall.faults.add({ name: 'gateway-page', times: 1, options: { status: 502 } });
  await ask(aircall, '/v1/calls');
  expect(await reasonFor(call?.id ?? '')).toMatch(/asked for the time of this call and was answered 502/);
});
