import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Call } from '../../../schemas/aircall/call.js';
import { type Aircall, anAircall, ask, unlimited, walk } from '../fixtures.js';

let aircall: Aircall;
beforeEach(() => {
  aircall = anAircall({ switches: unlimited });
});
afterEach(() => aircall.close());

async function aCall(fits: (call: Call) => boolean, query = ''): Promise<Call> {
  const calls = await walk<Call>(aircall, '/v1/calls?per_page=50', 'calls');
  const found = calls.find(fits);
  if (found === undefined) throw new Error('there is no such call');
  return (await ask(aircall, `/v1/calls/${found.id}${query}`)).json.call;
}

const download = (link: string | null, headers: Record<string, string> = {}) =>
  aircall.fetch(new Request(link ?? '', { headers }));

describe('a link to a recording', () => {
  test('gives an mp3 as long as the talk, to whoever has it', async () => {
    const call = await aCall(({ recording, duration }) => recording !== null && duration > 30);
    const answer = await download(call.recording);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
    expect((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)).toBeGreaterThanOrEqual(0xffe0);
    const talk = (call.ended_at ?? 0) - (call.answered_at ?? 0);
    expect(Math.abs(bytes.length / 4_000 - talk)).toBeLessThan(2);
  });

  test('gives parts', async () => {
    const { recording } = await aCall((call) => call.recording !== null);
    const answer = await download(recording, { Range: 'bytes=100-199' });
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([206, 100]);
  });

  test('is a file like any other: HEAD, tags and conditions, parts from the end', async () => {
    const { recording } = await aCall((call) => call.recording !== null);
    const whole = await download(recording);
    const [etag, size] = [whole.headers.get('etag') ?? '', (await whole.arrayBuffer()).byteLength];
    const head = await aircall.fetch(new Request(recording ?? '', { method: 'HEAD' }));
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(size), '']);
    expect([head.headers.get('etag'), head.headers.get('accept-ranges')]).toEqual([etag, 'bytes']);
    const known = await download(recording, { 'If-None-Match': etag });
    expect([known.status, await known.text()]).toEqual([304, '']);
    const end = await download(recording, { Range: 'bytes=-10' });
    expect([end.status, end.headers.get('content-range')]).toEqual([206, `bytes ${size - 10}-${size - 1}/${size}`]);
    expect((await download(recording, { Range: `bytes=${size}-` })).status).toBe(416);
    // The same file under its next link.
    await aircall.clock.advance(30);
    const next = await aCall((call) => call.recording !== null);
    expect(next.recording).not.toBe(recording);
    expect((await download(next.recording)).headers.get('etag')).toBe(etag);
  });

  test.each([
    ['legacy', 600],
    ['current', 3_600],
  ] as const)('expires, in the profile %s after %i seconds', async (profile, seconds) => {
    const other = anAircall({ profile, switches: unlimited });
    const calls = await walk<Call>(other, '/v1/calls?per_page=50', 'calls');
    const link = calls.find(({ recording }) => recording !== null)?.recording ?? '';
    const status = async () => (await other.fetch(new Request(link))).status;
    await other.clock.advance(seconds - 1);
    expect(await status()).toBe(200);
    await other.clock.advance(1);
    expect(await status()).toBe(403);
    await other.close();
  });

  test.each([
    ['a credential beside it', (link: string) => link, { Authorization: 'Bearer x' }, 400, 'InvalidArgument'],
    [
      'a signature of another link',
      (link: string) => link.replace(/(Signature=).{8}/, '$1aaaaaaaa'),
      {},
      403,
      'SignatureDoesNotMatch',
    ],
    ['a longer life', (link: string) => link.replace('Expires=600', 'Expires=9000'), {}, 403, 'SignatureDoesNotMatch'],
    ['another call', (link: string) => link.replace(/\d(?=\.mp3)/, '5'), {}, 403, 'SignatureDoesNotMatch'],
    ['no signature', (link: string) => link.replace(/\?.*/, ''), {}, 403, 'AccessDenied'],
  ])('is refused with %s', async (_name, bend, headers, status, code) => {
    const { recording } = await aCall((call) => call.recording !== null && call.id % 10 !== 5);
    const answer = await download(bend(recording ?? ''), headers as Record<string, string>);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/xml']);
    expect(await answer.text()).toContain(`<Code>${code}</Code>`);
  });

  test('leads nowhere once the recording is deleted', async () => {
    const { id, recording } = await aCall((call) => call.recording !== null);
    await ask(aircall, `/v1/calls/${id}/recording`, { method: 'DELETE' });
    expect((await download(recording)).status).toBe(404);
  });

  test('is good for one account alone', async () => {
    const { recording } = await aCall((call) => call.recording !== null);
    await ask(aircall, '/v1/ping', { credential: 'other:pair' });
    const other = aircall.tenant('other:pair').key;
    expect((await download(recording?.replace(/storage\/\w+/, `storage/${other}`) ?? '')).status).toBe(403);
  });
});

test('a voicemail is a file of its own', async () => {
  const { voicemail, recording } = await aCall((call) => call.voicemail !== null);
  expect([recording, (await download(voicemail)).status]).toEqual([null, 200]);
});

test('a short link leads to a fresh one for three hours', async () => {
  const { recording_short_url: link } = await aCall((call) => call.recording !== null, '?fetch_short_urls=true');
  await aircall.clock.advance(10_799);
  const answer = await download(link);
  expect(answer.status).toBe(302);
  expect((await download(answer.headers.get('location'))).status).toBe(200);
  await aircall.clock.advance(1);
  expect((await download(link)).status).toBe(403);
  expect((await download(link?.replace(/.{4}$/, 'aaaa') ?? '')).status).toBe(403);
});

test('an asset is a page and not the file', async () => {
  const { asset } = await aCall((call) => call.recording !== null);
  const answer = await download(asset);
  expect(answer.headers.get('content-type')).toContain('text/html');
});

test('sounds of numbers can be heard', async () => {
  const { number } = await aCall(() => true);
  expect((await download(number.messages.welcome)).headers.get('content-type')).toBe('audio/mpeg');
  expect((await download('http://127.0.0.1:4010/assets/sounds/x.mp3')).status).toBe(404);
});
