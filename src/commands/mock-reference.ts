import { randomBytes } from 'node:crypto';
import { createReference, faults, personalities } from '../../mocks/callaider/index.js';
import type { MockFlags, Served } from './mock-flags.js';

const PORT = 4000;

/** The reference provider of the contract, with the faults that were named. */
export async function serveReference(flags: MockFlags): Promise<Served> {
  const { personality = 'recommended', seed = 1, calls = 1000 } = flags;
  const secret = flags.secret ?? process.env.LINECHECK_SECRET ?? randomBytes(12).toString('base64url');
  const reference = createReference({ secret, personality, faults: flags.fault, calls, seed });
  const { url, close } = await reference.listen({ port: flags.port ?? PORT, host: flags.host });
  return {
    url,
    lines: [
      `The reference provider listens on ${url}`,
      `  personality  ${personality}${flags.fault.length === 0 ? '' : `, with ${flags.fault.join(' and ')}`}`,
      `  account      ${calls} calls, seed ${seed}`,
      `  key          ${secret}`,
      `  check it     LINECHECK_SECRET='${secret}' linecheck check ${url}`,
    ],
    close,
  };
}

export const referenceFaults = (): readonly string[] =>
  faults.map(({ name, story, breaks, on }) => {
    const rules = Object.entries(breaks).map(([rule, verdict]) => `    ${verdict}  ${rule}`);
    return [name, `    ${story}${on === undefined ? '' : ` (shows on personality ${on})`}`, ...rules].join('\n');
  });

export const referencePersonalities = (): readonly string[] =>
  personalities.map(({ name, story }) => `${name}\n    ${story}`);
