import { randomBytes } from 'node:crypto';
import { createReferenceWith } from '../../mocks/callaider/reference.js';
import { judgeAndTell } from './check.js';
import { type RunFlags, settingsFrom } from './run-flags.js';

export interface DemoFlags extends RunFlags {
  readonly personality: string;
  readonly fault: readonly string[];
  readonly calls: number;
}

/** `linecheck demo`: the embedded provider on a free loopback port, checked over HTTP. @returns the exit code */
export async function demo(flags: DemoFlags): Promise<number> {
  const secret = randomBytes(18).toString('base64url');
  const { personality, calls } = flags;
  // Most of the start-up time would go into loading hundreds of faults.
  const known = flags.fault.length === 0 ? [] : (await import('../../mocks/callaider/index.js')).faults;
  const provider = createReferenceWith(known, { secret, personality, faults: flags.fault, calls });
  const { url, close } = await provider.listen({ port: 0 });
  if (flags.quiet !== true) process.stderr.write(`linecheck: the reference provider listens on ${url}\n`);
  try {
    return await judgeAndTell({ ...settingsFrom(flags), target: url, secret }, flags);
  } finally {
    await close();
  }
}
