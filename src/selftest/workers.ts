import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { atOnce } from './at-once.js';
import type { Check } from './matrix.js';
import type { Outcome } from './outcome.js';

/** Checks that a process has under way: while one of them waits for a socket or a pause, another one goes on. */
export const LANES = 3;

/** What a worker answers. */
export type Reply = { readonly outcome: Outcome } | { readonly problem: string };

/**
 * Carries out checks in a process for each core.
 * @param onDone called after each of them
 * @throws when a worker ends before its work is done
 */
export async function inWorkers(checks: readonly Check[], onDone: () => void = () => {}): Promise<readonly Outcome[]> {
  const count = Math.max(1, Math.min(availableParallelism(), Math.ceil(checks.length / LANES)));
  const workers = Array.from({ length: count }, startWorker);
  const idle = Array.from({ length: LANES }, () => workers).flat();
  try {
    return await atOnce(checks, idle.length, async (check) => {
      const worker = idle.pop() as Worker;
      const outcome = await worker.carryOut(check);
      idle.push(worker);
      onDone();
      return outcome;
    });
  } finally {
    for (const worker of workers) worker.stop();
  }
}

interface Worker {
  carryOut(check: Check): Promise<Outcome>;
  stop(): void;
}

interface Waiting {
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
}

function startWorker(): Worker {
  const child: ChildProcess = fork(fileURLToPath(new URL('./worker.js', import.meta.url)));
  const waiting = new Map<number, Waiting>();
  let questions = 0;
  let ended: Error | undefined;
  const fail = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  child.on('message', ({ id, ...reply }: Reply & { readonly id: number }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if ('outcome' in reply) asked?.resolve(reply.outcome);
    else asked?.reject(new Error(reply.problem));
  });
  child.on('error', fail);
  child.on('exit', (code, signal) => fail(new Error(`a worker of the selftest ended early (${signal ?? code})`)));
  return {
    carryOut: (check) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        questions += 1;
        waiting.set(questions, { resolve, reject });
        child.send({ id: questions, check });
      }),
    stop: () => child.kill(),
  };
}
