import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aSimulator, ask } from '../fixtures.js';
import { createMp3 } from './mp3.js';
import { MP3 } from './mp3-motifs.js';
import { createLinkSigner } from './signed-links.js';

/**
 * Frame by frame: sync, MPEG-2 layer III, 32 kbit/s at 16 kHz without padding, one channel; and no bits from frames
 * before it. Gives how many there are, and how many are none.
 */
function framesOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let [frames, broken] = [0, 0];
  for (let at = 0; at < bytes.length; at += MP3.bytesPerFrame) {
    frames += 1;
    const header = view.getUint32(at) & ~0x3f; // less what is no matter: mode extension, copyright, emphasis
    if ((header | 0x10000) >>> 0 !== 0xfff348c0 || view.getUint8(at + 4) !== 0) broken += 1;
  }
  return { frames, broken };
}

test.each([1, 2, 59.6, 125, 3_600])(
  'an MP3 of %d seconds is made of whole frames and as long as it says',
  async (seconds) => {
    const mp3 = await createMp3({ id: 'a', seconds });
    const { frames, broken } = framesOf(mp3.slice(0, mp3.size));
    expect(broken).toBe(0);
    expect(Math.abs((frames * MP3.samplesPerFrame) / MP3.samplesPerSecond - seconds)).toBeLessThanOrEqual(0.018);
  },
);

test('is the same for the same id, and another for another', async () => {
  const bytes = async (id: string) => {
    const mp3 = await createMp3({ id, seconds: 60 });
    return [mp3.etag, Buffer.from(mp3.slice(0, mp3.size)).toString('base64')];
  };
  expect(await bytes('1 c5')).toEqual(await bytes('1 c5'));
  expect(await bytes('1 c5')).not.toEqual(await bytes('2 c5'));
});

test('any part of it is that part of the whole', async () => {
  const mp3 = await createMp3({ id: 'a', seconds: 20 });
  const whole = mp3.slice(0, mp3.size);
  fc.assert(
    fc.property(fc.nat(mp3.size), fc.nat(mp3.size), (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      expect(Buffer.from(mp3.slice(from, to)).equals(whole.slice(from, to))).toBe(true);
    }),
  );
});

test.each([
  [Number.NaN, 1],
  [-5, 1],
  [0, 1],
  [1e9, 24 * 3600],
])('a length of %d seconds becomes %d', async (seconds, right) => {
  const { size } = await createMp3({ id: 'a', seconds });
  expect(size).toBe(Math.round((right * 16_000) / 576) * 144);
});

test('a link works until it expires by the clock, in parts too', async () => {
  const simulator = aSimulator();
  const { calls } = (await (await ask(simulator, '/v1/calls?take=50')).json()) as {
    calls: { recording: string | null }[];
  };
  const link = calls.find(({ recording }) => recording !== null)?.recording ?? '';
  const get = (path: string, headers = {}, method = 'GET') =>
    ask(simulator, `/v1${path}`, { method, headers: { 'X-Token': '', ...headers } });
  const whole = await get(link);
  expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const part = await get(link, { Range: 'bytes=144-287' });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 144-287/${bytes.length}`]);
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(144, 288));
  const head = await get(link, {}, 'HEAD');
  expect([head.status, head.headers.get('content-length'), head.headers.get('etag')]).toEqual([
    200,
    String(bytes.length),
    whole.headers.get('etag'),
  ]);
  expect((await get(link, { 'If-None-Match': whole.headers.get('etag') })).status).toBe(304);
  expect((await get(`${link}0`)).status).toBe(403);
  await simulator.clock.advance(599);
  expect((await get(link)).status).toBe(200);
  await simulator.clock.advance(1);
  expect(await (await get(link)).json()).toEqual({ error: 'expired' });
});

test('a link is good for one subject, one moment and one tenant', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      (subject, other, at, otherAt, seed, otherSeed) => {
        const links = createLinkSigner(seed);
        const signature = links.sign(subject, at);
        expect(links.check(subject, at, signature, at - 1)).toBe('good');
        expect(links.check(subject, at, signature, at)).toBe('expired');
        if (other !== subject) expect(links.check(other, at, signature, at - 1)).toBe('forged');
        if (otherAt !== at) expect(links.check(subject, otherAt, signature, 0)).toBe('forged');
        if (otherSeed !== seed)
          expect(createLinkSigner(otherSeed).check(subject, at, signature, at - 1)).toBe('forged');
      },
    ),
  );
});

test('no two of many links have the same signature', () => {
  const links = createLinkSigner(1);
  const all = Array.from({ length: 100_000 }, (_, index) => links.sign(`c${index}`, 1_767_614_400));
  expect(new Set(all).size).toBe(all.length);
});
