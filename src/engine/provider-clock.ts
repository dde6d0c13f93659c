import { LinecheckError } from '../errors.js';

/** The clock of the simulator behind a target: milliseconds since the epoch. */
export interface ProviderClock {
  now(): number;
  /** Reads it anew: it may have been moved, or run at another pace. */
  sync(): Promise<void>;
}

/** A simulator is on this machine or near it. Milliseconds. */
const PATIENCE = 5000;

/**
 * @param base of the simulator, without a trailing slash
 * @throws LinecheckError `unreachable` when no simulator answers there
 */
export async function openProviderClock(base: string): Promise<ProviderClock> {
  let reading = await read(base);
  return {
    now: () => reading.unix * 1000 + (performance.now() - reading.readAt) * reading.scale,
    async sync() {
      // One that is gone is told by the observations, which need more of it than its clock.
      reading = await read(base).catch(() => reading);
    },
  };
}

interface Reading {
  /** Unix seconds, with a fraction. */
  readonly unix: number;
  /** 0 when it stands still. */
  readonly scale: number;
  readonly readAt: number;
}

async function read(base: string): Promise<Reading> {
  const url = `${base}/__linecheck/clock`;
  let told: unknown;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    told = await answer.json();
  } catch (cause) {
    throw noSimulator(url, cause);
  }
  const { now, scale, paused } = (told ?? {}) as Partial<Record<string, unknown>>;
  const unix = typeof now === 'string' ? Date.parse(now) / 1000 : Number.NaN;
  if (Number.isNaN(unix) || typeof scale !== 'number') throw noSimulator(url);
  return { unix, scale: paused === true ? 0 : scale, readAt: performance.now() };
}

function noSimulator(url: string, cause?: unknown): LinecheckError {
  return new LinecheckError('unreachable', `No simulator answers at ${url}`, {
    hint: 'Start one, such as linecheck mock aircall, and name its address: --truth http://127.0.0.1:4010',
    cause,
  });
}
