import { setTimeout as realWait } from 'node:timers/promises';
import type { AdapterProcess } from './adapter-process.js';

/** Why an adapter could not be asked: a fact, and what to do. */
export interface Trouble {
  readonly fact: string;
  readonly hint: string;
  /** The last that the adapter wrote. */
  readonly output: readonly string[];
}

export interface UpOptions {
  readonly baseUrl: string;
  readonly secret: string;
  /** Absent: it was started by someone else. */
  readonly process?: AdapterProcess;
  /** Real seconds. */
  readonly seconds: number;
  readonly signal: AbortSignal;
}

const BETWEEN_MS = 25;
const LATER_MS = 150;
const ONE_ANSWER_MS = 10_000;

/** Asks for /health until it answers 200. @returns why it never did; `undefined` when it is up */
export async function waitUntilUp({
  baseUrl,
  secret,
  process,
  seconds,
  signal,
}: UpOptions): Promise<Trouble | undefined> {
  const began = performance.now();
  const passed = (): number => (performance.now() - began) / 1000;
  let last: string | undefined;
  while (passed() < seconds && !signal.aborted) {
    if (process?.ending !== undefined) return hasEnded(process);
    const status = await ask(`${baseUrl}/health`, secret, signal);
    if (status === 200) return undefined;
    if (status !== undefined) last = `answers ${status}`;
    await realWait(passed() < 2 ? BETWEEN_MS : LATER_MS);
  }
  if (process?.ending !== undefined) return hasEnded(process);
  return neverUp(baseUrl, last, seconds, process);
}

async function ask(url: string, secret: string, signal: AbortSignal): Promise<number | undefined> {
  try {
    const answer = await fetch(url, {
      headers: { 'X-Secret-Key': secret },
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ONE_ANSWER_MS)]),
    });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return undefined;
  }
}

/** @param process one that has ended */
export function hasEnded(process: AdapterProcess): Trouble {
  const output = process.lines();
  const isTaken = output.some((line) => line.includes('EADDRINUSE'));
  return {
    fact: `the adapter ${process.ending}`,
    hint: isTaken
      ? 'It could not have its port. It must listen on $PORT of 127.0.0.1, which is another one each time.'
      : 'Start it by hand with the same command to see why; its last lines are shown.',
    output,
  };
}

function neverUp(baseUrl: string, last: string | undefined, seconds: number, process?: AdapterProcess): Trouble {
  const fact = `nothing answers 200 at ${baseUrl}/health within ${seconds} s${last === undefined ? '' : `: it ${last}`}`;
  const hint =
    last === undefined
      ? 'Does the adapter listen on $PORT of 127.0.0.1?'
      : last === 'answers 401' || last === 'answers 403'
        ? 'The key that it must expect in X-Secret-Key is in $SECRET_KEY.'
        : 'GET /health with the right key is what tells that an adapter is ready.';
  return { fact, hint, output: process?.lines() ?? [] };
}
