import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { environmentFor } from '../environment.js';
import { createTimeServer } from './time-server.js';

export const NOON = Date.UTC(2026, 0, 5, 12);

/**
 * Runs a script in a process that follows a clock, and moves the clock from one timer to the next until the process ends.
 * @returns its lines, and the real milliseconds
 */
export async function runByClock(script: string, options: readonly string[] = ['--input-type=module']) {
  const server = await createTimeServer(NOON, 1);
  const env = environmentFor({ port: 1, secret: '', publicUrl: '', dataDir: '', provider: {}, clock: server.address });
  const child = spawn(process.execPath, [...options, '--eval', script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  const ended = once(child, 'close');
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  let now = NOON;
  while (server.followers === 0 && !isOver) await new Promise((done) => setTimeout(done, 5));
  const began = performance.now();
  while (!isOver) {
    const { due } = await server.tell(now, true);
    now = due ?? now;
    await new Promise((done) => setImmediate(done));
  }
  await ended;
  server.close();
  return { lines: text.trim().split('\n'), ms: performance.now() - began };
}
