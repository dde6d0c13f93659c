import { createReference, type Reference } from '../../mocks/callaider/index.js';

/** 2026-01-07T18:00:00Z, the end of a working day. */
export const NOW = 1_767_808_800;
export const KEY = 'bench-key-20260107';
const DAY = 86_400;
/** The day that ended an hour ago, which a check asks for first. */
export const LAST_DAY = { startTime: NOW - 3600 - DAY, stopTime: NOW - 3600 };

/** A call centre with some 100,000 answered calls in that day; its clock stands still. */
export function largeAccount(): Reference {
  const account = createReference({
    seed: 1,
    personality: 'twenty-thousand-a-day',
    calls: 168_000,
    secret: KEY,
    now: NOW,
  });
  account.clock.pause();
  return account;
}

/** The answer for a window, as it goes over the wire. */
export async function largeAnswer(window: { readonly startTime: number; readonly stopTime: number }): Promise<Buffer> {
  const answer = await largeAccount().fetch(
    new Request('http://127.0.0.1/calls', {
      method: 'POST',
      headers: { 'X-Secret-Key': KEY, 'Content-Type': 'application/json' },
      body: JSON.stringify(window),
    }),
  );
  return Buffer.from(await answer.arrayBuffer());
}
