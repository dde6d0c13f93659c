import { expect, test } from 'vitest';
import type { CallLog } from '../../../schemas/callyzer/call-log.js';
import { aCallyzer, ask, WEEK } from '../fixtures.js';

async function recorded(simulator: ReturnType<typeof aCallyzer>): Promise<CallLog[]> {
  const rows: CallLog[] = (await ask(simulator, '/call-log/history', WEEK)).body.result;
  return rows.filter(({ call_recording_url }) => call_recording_url !== '');
}

/** Follows a link as anyone can: without a credential. */
const follow = (
  simulator: ReturnType<typeof aCallyzer>,
  url: string | null,
  headers: Record<string, string> = {},
  method = 'GET',
) => simulator.fetch(new Request(url ?? '', { method, headers }));

test('recordings are MP3 files as long as the talk, for everyone who knows the address', async () => {
  const simulator = aCallyzer();
  const rows = await recorded(simulator);
  expect(rows.length).toBeGreaterThan(10);
  for (const { call_recording_url, duration } of rows.slice(0, 5)) {
    const response = await follow(simulator, call_recording_url);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
    expect([bytes[0], (bytes[1] ?? 0) & 0xe0]).toEqual([0xff, 0xe0]);
    expect(bytes.length / duration).toBeGreaterThan(500);
  }
});

test('a part is served, and one behind the end is not', async () => {
  const simulator = aCallyzer();
  const [row] = await recorded(simulator);
  const whole = new Uint8Array(await (await follow(simulator, row?.call_recording_url ?? '')).arrayBuffer());
  const part = await follow(simulator, row?.call_recording_url ?? '', { Range: 'bytes=100-199' });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${whole.length}`]);
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(whole.slice(100, 200));
  expect((await follow(simulator, row?.call_recording_url ?? '', { Range: `bytes=${whole.length}-` })).status).toBe(
    416,
  );
  const head = await follow(simulator, row?.call_recording_url ?? '', {}, 'HEAD');
  expect(head.headers.get('content-length')).toBe(String(whole.length));
});

test('the address tells employee, client, day and time', async () => {
  const [row] = await recorded(aCallyzer());
  if (row === undefined) throw new Error('there is no recording');
  const { emp_country_code, emp_number, client_country_code, client_number, call_date, call_time } = row;
  const [employee, client] = [emp_country_code + emp_number, client_country_code + client_number];
  const day = call_date.replaceAll('-', '');
  const place = `${employee}/${day}/${employee}_${client}_${day}_${call_time.replaceAll(':', '')}.mp3`;
  expect(row.call_recording_url?.endsWith(place)).toBe(true);
});

test('an address that is none, or of another account, leads nowhere', async () => {
  const simulator = aCallyzer();
  const [row] = await recorded(simulator);
  const url = row?.call_recording_url ?? '';
  const tampered = [
    url.replace('.mp3', '.wav'),
    url.replace(/_(\d{6})\.mp3/, '_999999.mp3'),
    url.replace(/public\/\w+/, 'public/nobody'),
    url.replace(/_\d+_/, '_1_'),
  ];
  for (const each of tampered) expect((await follow(simulator, each)).status, each).toBe(404);
});

test('recordings of an account with a token of its own are found at its address', async () => {
  const simulator = aCallyzer();
  const token = 'another-account-token';
  const { body } = await ask(simulator, '/call-log/history', WEEK, { token });
  const row = body.result.find(({ call_recording_url }: CallLog) => call_recording_url !== '');
  expect((await follow(simulator, row.call_recording_url)).status).toBe(200);
});
