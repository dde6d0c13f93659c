import { randomBytes } from 'node:crypto';
import { createReference } from '../../mocks/callaider/index.js';
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
  const provider = createReference({ secret, personality: flags.personality, faults: flags.fault, calls: flags.calls });
  const { url, close } = await provider.listen({ port: 0 });
  if (flags.quiet !== true) process.stderr.write(`linecheck: the reference provider listens on ${url}\n`);
  try {
    return await judgeAndTell({ ...settingsFrom(flags), target: url, secret }, flags);
  } finally {
    await close();
  }
}
