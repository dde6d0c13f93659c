import type { Simulator } from '../../mocks/kit/simulator.js';
import { type SimulatorKind, simulatorKinds } from '../simulators/catalogue.js';
import type { MockFlags } from './mock-flags.js';

interface Asked {
  readonly kinds: readonly SimulatorKind[];
  readonly withReference: boolean;
  readonly isNamed: boolean;
}

/** What there is to switch on, of the providers that were named, or of all. @returns `undefined` when nobody asked for a list */
export async function listAll({ kinds, withReference, isNamed }: Asked, flags: MockFlags): Promise<string | undefined> {
  const simulators = isNamed ? kinds : simulatorKinds;
  if (flags.listPersonalities === true) {
    return (await import('./mock-reference.js')).referencePersonalities().join('\n');
  }
  if (flags.listFaults === true) {
    const own = !isNamed || withReference ? (await import('./mock-reference.js')).referenceFaults() : [];
    return [...own, ...(await listOf(simulators, faultsOf, isNamed && !withReference))].join('\n');
  }
  if (flags.listScenarios === true) return (await listOf(simulators, scenariosOf, simulators.length < 2)).join('\n');
  if (flags.listSwitches === true) {
    const tables = await Promise.all(
      simulators.map(async (kind) => {
        const lines = Object.entries(await kind.switches()).map(([name, { about }]) => `${name}\n    ${about}`);
        return [`${kind.title}:`, ...lines];
      }),
    );
    return tables.flat().join('\n');
  }
  return undefined;
}

async function listOf(
  kinds: readonly SimulatorKind[],
  linesOf: (simulator: Simulator) => readonly string[],
  isAlone: boolean,
): Promise<readonly string[]> {
  const lists: string[] = [];
  for (const kind of kinds) {
    const simulator = await kind.create({ paused: true });
    lists.push(...(isAlone && kinds.length === 1 ? [] : [`${kind.title}:`]), ...linesOf(simulator));
    await simulator.close();
  }
  return lists;
}

const faultsOf = (simulator: Simulator): readonly string[] =>
  simulator.faults.available.map(({ name, story, options }) => {
    const choices = Object.entries(options).map(([option, field]) => {
      const { about, default: usual } = field as { about: string; default: unknown };
      return `    ${option}: ${about} Default ${JSON.stringify(usual)}.`;
    });
    return [name, `    ${story}`, ...choices].join('\n');
  });

const scenariosOf = (simulator: Simulator): readonly string[] =>
  simulator.scenarios
    .list()
    .map(({ name, story }) => `${name}\n    What happens: ${story.happens}\n    A right client: ${story.rightClient}`);
