import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createReference, faults, personalities } from '../../mocks/callaider/index.js';
import { LinecheckError } from '../errors.js';
import { nearest } from '../nearest.js';

export interface MockFlags {
  readonly port: number;
  readonly host: string;
  readonly secret?: string;
  readonly personality: string;
  readonly fault: readonly string[];
  readonly calls: number;
  readonly seed: number;
  readonly listFaults?: true;
  readonly listPersonalities?: true;
}

const providers = ['callaider'] as const;

/** `linecheck mock [provider]`: serves until it is interrupted. @returns the exit code */
export async function mock(provider: string | undefined, flags: MockFlags): Promise<number> {
  if (flags.listFaults === true) return list(faults.map(faultLines));
  if (flags.listPersonalities === true) return list(personalities.map(({ name, story }) => `${name}\n    ${story}`));
  assertProvider(provider);
  const secret = flags.secret ?? process.env.LINECHECK_SECRET ?? randomBytes(12).toString('base64url');
  const reference = createReference({
    secret,
    personality: flags.personality,
    faults: flags.fault,
    calls: flags.calls,
    seed: flags.seed,
  });
  const { url, close } = await reference.listen({ port: flags.port, host: flags.host });
  process.stdout.write(
    [
      `The reference provider listens on ${url}`,
      `  personality  ${flags.personality}${flags.fault.length === 0 ? '' : `, with ${flags.fault.join(' and ')}`}`,
      `  account      ${flags.calls} calls, seed ${flags.seed}`,
      `  key          ${secret}`,
      `  check it     LINECHECK_SECRET='${secret}' linecheck check ${url}`,
      '  stop it      Ctrl-C',
      '',
    ].join('\n'),
  );
  const stop = new AbortController();
  await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal, { signal: stop.signal })));
  stop.abort();
  await close();
  return 0;
}

function faultLines({ name, story, breaks, on }: (typeof faults)[number]): string {
  const rules = Object.entries(breaks).map(([rule, verdict]) => `    ${verdict}  ${rule}`);
  return [name, `    ${story}${on === undefined ? '' : ` (shows on personality ${on})`}`, ...rules].join('\n');
}

function list(entries: readonly string[]): number {
  process.stdout.write(`${entries.join('\n')}\n`);
  return 0;
}

function assertProvider(provider: string | undefined): void {
  if (providers.some((known) => known === provider)) return;
  const near = provider === undefined ? undefined : nearest(provider, providers);
  throw new LinecheckError(
    'usage',
    provider === undefined ? 'Which provider?' : `There is no provider ${JSON.stringify(provider)}`,
    {
      hint: `${near === undefined ? '' : `Did you mean ${near}? `}Providers: ${providers.join(', ')}, as in: linecheck mock callaider`,
    },
  );
}
