import { once } from 'node:events';
import { LinecheckError } from '../errors.js';
import { nearest } from '../nearest.js';
import { type SimulatorKind, simulatorKinds } from '../simulators/catalogue.js';
import type { MockFlags, Served } from './mock-flags.js';
import { listAll } from './mock-lists.js';

const REFERENCE = 'callaider';
const ALL = 'all';

/** `linecheck mock <provider...>`: serves until it is interrupted. @returns the exit code */
export async function mock(names: readonly string[], flags: MockFlags): Promise<number> {
  const kinds = simulatorsAmong(names);
  const withReference = names.includes(REFERENCE);
  const listed = await listAll({ kinds, withReference, isNamed: names.length > 0 }, flags);
  if (listed !== undefined) {
    process.stdout.write(`${listed}\n`);
    return 0;
  }
  assertSensible(kinds.length + Number(withReference), flags);
  const served: Served[] = [];
  try {
    if (withReference) served.push(await (await import('./mock-reference.js')).serveReference(flags));
    if (kinds.length > 0) {
      const { assertKnown, serveSimulator } = await import('./mock-simulators.js');
      if (!withReference) await assertKnown(kinds, flags);
      for (const kind of kinds) served.push(await serveSimulator(kind, flags));
    }
    process.stdout.write(told(served, flags));
    await interrupted();
  } finally {
    await Promise.all(served.map((each) => each.close()));
  }
  return 0;
}

function told(served: readonly Served[], { quiet }: MockFlags): string {
  if (quiet === true) return served.map(({ url }) => `${url}\n`).join('');
  return `${[...served.map(({ lines }) => lines.join('\n')), '  stop with    Ctrl-C'].join('\n\n')}\n`;
}

async function interrupted(): Promise<void> {
  const stop = new AbortController();
  await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal, { signal: stop.signal })));
  stop.abort();
}

/** @throws LinecheckError `usage` for a name that nobody has */
function simulatorsAmong(names: readonly string[]): readonly SimulatorKind[] {
  const known = [REFERENCE, ALL, ...simulatorKinds.map(({ name }) => name)];
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new LinecheckError('usage', `There is no provider ${JSON.stringify(name)}`, {
      hint: `${near === undefined ? '' : `Did you mean ${near}? `}Providers: ${known.join(', ')}`,
    });
  }
  return simulatorKinds.filter(({ name }) => names.includes(ALL) || names.includes(name));
}

function assertSensible(providers: number, { port }: MockFlags): void {
  if (providers === 0) {
    throw new LinecheckError('usage', 'Which provider?', {
      hint: `Providers: ${REFERENCE}, ${simulatorKinds.map(({ name }) => name).join(', ')}, or ${ALL} of the simulators, as in: linecheck mock aircall`,
    });
  }
  if (providers > 1 && port !== undefined && port !== 0) {
    throw new LinecheckError('usage', `--port ${port} cannot be the port of ${providers} providers`, {
      hint: 'Leave it out, and each takes its own; or write --port 0 for free ones',
    });
  }
}
