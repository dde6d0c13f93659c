import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';

/** From the start of `linecheck mock all` to the first answer of the slowest of the simulated vendors, in milliseconds. */
export async function firstAnswers(cli: string): Promise<number> {
  const began = performance.now();
  const simulators = spawn(process.execPath, [cli, 'mock', 'all', '--port', '0', '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [printed] = (await once(simulators.stdout, 'data')) as [Buffer];
    const urls = printed.toString().trim().split('\n');
    const answers = await Promise.all(urls.map((url) => fetch(`${url}/__linecheck/health`)));
    if (urls.length < 2 || answers.some(({ status }) => status !== 200)) throw new Error(`${printed} did not answer`);
    return performance.now() - began;
  } finally {
    const ended = once(simulators, 'exit');
    simulators.kill();
    await ended;
  }
}
