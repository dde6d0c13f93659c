import { expect, test } from 'vitest';
import type { CallLog } from '../../../schemas/callyzer/call-log.js';
import { aCallyzer, ask, NOW, WEEK, wholeHistory } from '../fixtures.js';

const REMOVE = '/call-log/call-recording/remove';
const remove = async (simulator: ReturnType<typeof aCallyzer>, unique_ids: readonly unknown[]) =>
  ask(simulator, REMOVE, { unique_ids }, { method: 'DELETE' });

test('calls come in the order of their ids as the history has them; ids of no call are passed over', async () => {
  const simulator = aCallyzer();
  const rows = await wholeHistory(simulator, WEEK);
  const wanted = [rows[7], rows[0], rows[30]].flatMap((row) => row ?? []);
  const unique_ids = [...wanted.map(({ id }) => id), 'nobody', 'A'.repeat(43)];
  const { status, body } = await ask(simulator, '/call-log/get', { unique_ids });
  expect([status, body]).toEqual([200, { result: wanted, message: 'Success' }]);
});

test('neither endpoint asks for a content type', async () => {
  const simulator = aCallyzer();
  const [row] = await wholeHistory(simulator, WEEK);
  const headers = { 'Content-Type': 'text/plain' };
  const told = await ask(simulator, '/call-log/get', { unique_ids: [row?.id] }, { headers });
  expect(told.body.result).toHaveLength(1);
});

test('a call that has not arrived yet is not there', async () => {
  const simulator = aCallyzer({ calls: 0 });
  const { body } = await ask(simulator, '/__linecheck/calls', { direction: 'incoming', outcome: 'missed' });
  const found = async (): Promise<number> =>
    (await ask(simulator, '/call-log/get', { unique_ids: [body.id] })).body.result.length;
  expect(await found()).toBe(0);
  await simulator.clock.advance(60);
  expect(await found()).toBe(1);
});

test('each recording is removed or told why not, in one answer of 200 with a blank message', async () => {
  const simulator = aCallyzer();
  const rows = await wholeHistory(simulator, WEEK);
  const [first, second] = rows.filter(({ call_recording_url }) => call_recording_url !== '');
  const silent = rows.find(({ call_recording_url }) => call_recording_url === '');
  const ids = [first?.id, ` ${second?.id}`, silent?.id, first?.id, 'nobody'];
  const { status, body } = await remove(simulator, ids);
  expect([status, body.message]).toEqual([200, '']);
  expect(body.result).toEqual([
    { id: first?.id, message: 'Successfully deleted', status: 'Success' },
    { id: second?.id, message: 'Successfully deleted', status: 'Success' },
    { id: silent?.id, message: "Call recording doesn't exist", status: 'Failed' },
    { id: first?.id, message: "Call recording doesn't exist", status: 'Failed' },
    { id: 'nobody', message: 'Invalid unique id', status: 'Failed' },
  ]);
  const [after]: CallLog[] = (await ask(simulator, '/call-log/get', { unique_ids: [first?.id] })).body.result;
  expect(after).toEqual({ ...first, call_recording_url: '', modified_at: '2025-11-21 20:30:00 IST' });
  expect((await simulator.fetch(new Request(first?.call_recording_url ?? ''))).status).toBe(404);
});

test.each([
  ['storage-refuses-removal', "Couldn't delete from cloud storage"],
  ['removal-goes-wrong', 'There is some technical error, please try again later'],
])('under the fault %s a recording stays', async (name, message) => {
  const simulator = aCallyzer();
  simulator.faults.add({ name, times: 1 });
  const row = (await wholeHistory(simulator, WEEK)).find(({ call_recording_url }) => call_recording_url !== '');
  expect((await remove(simulator, [row?.id])).body.result).toEqual([{ id: row?.id, message, status: 'Failed' }]);
  expect((await remove(simulator, [row?.id])).body.result[0].status).toBe('Success');
});

test('ids have a space in front where the switch says so', async () => {
  const simulator = aCallyzer({ switches: { 'removal.spaceBeforeId': true } });
  expect((await remove(simulator, ['nobody'])).body.result[0].id).toBe(' nobody');
});

test('a recording that has not come yet does not exist', async () => {
  const simulator = aCallyzer({ calls: 0 });
  const { body } = await ask(simulator, '/__linecheck/calls', {
    direction: 'incoming',
    outcome: 'answered',
    duration: 9,
  });
  await simulator.clock.advance(30);
  expect((await remove(simulator, [body.id])).body.result[0].message).toBe("Call recording doesn't exist");
  await simulator.clock.advance(300);
  expect((await remove(simulator, [body.id])).body.result[0].status).toBe('Success');
  expect(simulator.clock.now()).toBe(NOW + 330);
});
