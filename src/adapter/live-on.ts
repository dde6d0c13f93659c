import type { Simulator } from '../../mocks/kit/simulator.js';

/** A call that happens while an adapter looks on. */
interface MadeCall {
  readonly direction: 'incoming' | 'outgoing';
  readonly outcome: 'answered' | 'missed' | 'voicemail' | 'busy';
  /** Seconds. */
  readonly duration?: number;
}

/** Some of each kind, two that overlap, and one that still goes on when the questions come. */
const CALLS: readonly MadeCall[] = [
  { direction: 'incoming', outcome: 'answered', duration: 95 },
  { direction: 'outgoing', outcome: 'answered', duration: 240 },
  { direction: 'incoming', outcome: 'missed' },
  { direction: 'outgoing', outcome: 'busy' },
  { direction: 'incoming', outcome: 'answered', duration: 31 },
  { direction: 'incoming', outcome: 'voicemail', duration: 18 },
  { direction: 'outgoing', outcome: 'answered', duration: 64 },
  { direction: 'incoming', outcome: 'answered', duration: 610 },
  { direction: 'outgoing', outcome: 'answered', duration: 12 },
  { direction: 'incoming', outcome: 'answered', duration: 150 },
  { direction: 'incoming', outcome: 'answered', duration: 10_800 },
];

/** How much an adapter lives through, in seconds of the clock. */
export interface Life {
  /** Until what was there at the start is read. */
  readonly firstSync: number;
  readonly betweenCalls: number;
  /** Until what has happened is no longer new: who asks from time to time has learnt of it. */
  readonly afterwards: number;
}

export const wholeLife: Life = { firstSync: 300, betweenCalls: 150, afterwards: 4_500 };

/** In real time nobody wants to wait so long; what is new is then not held against the adapter. */
export const shortLife: Life = { firstSync: 2, betweenCalls: 0.5, afterwards: 3 };

/** So that an operator has calls of another kind in each round. */
const STRIDE = 4;

/**
 * Lets calls happen, one after the other, the operators in turn.
 * @param live lets so many seconds of the clock go by
 * @param round from 0 on
 */
export async function makeCalls(
  simulator: Pick<Simulator, 'fetch' | 'truth' | 'clock'>,
  live: (seconds: number) => Promise<unknown>,
  betweenSeconds: number,
  round: number,
): Promise<void> {
  const now = simulator.clock.now();
  const operators = simulator.truth({ from: now, to: now }).operators.filter(({ isListed = true }) => isListed);
  for (const [place, call] of CALLS.entries()) {
    const operator = operators[(place + STRIDE * round) % operators.length]?.id;
    const answer = await simulator.fetch(
      new Request('http://127.0.0.1/__linecheck/calls', {
        method: 'POST',
        body: JSON.stringify({ ...call, operator }),
      }),
    );
    // What a vendor has no such call of does not happen.
    await answer.body?.cancel();
    await live(betweenSeconds);
  }
}
