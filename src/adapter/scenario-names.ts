import { LinecheckError } from '../errors.js';
import { nearest } from '../nearest.js';
import type { SimulatorKind } from '../simulators/catalogue.js';
import { NO_SCENARIO } from './scenario-plan.js';

/**
 * The scenarios of a run, in order: `all` is none of them and then each.
 * @throws LinecheckError `usage` for one that the vendor has not
 */
export async function scenariosFrom(
  given: string | undefined,
  kind: SimulatorKind,
  usual: string,
): Promise<readonly string[]> {
  const simulator = await kind.create({ paused: true, calls: 0 });
  const all = [NO_SCENARIO, ...simulator.scenarios.list().map(({ name }) => name)];
  await simulator.close();
  const wanted = (given ?? usual)
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const names = new Set(wanted.flatMap((name) => (name === 'all' ? all : [name])));
  for (const name of names) {
    if (all.includes(name)) continue;
    const near = nearest(name, all);
    throw new LinecheckError('usage', `${kind.title} has no scenario ${JSON.stringify(name)}`, {
      hint: `${near === undefined ? '' : `Did you mean ${near}? `}There are: ${all.join(', ')}`,
    });
  }
  if (names.size > 0) return [...names];
  throw new LinecheckError('usage', '--scenarios names none', { hint: `Write all, or some of: ${all.join(', ')}` });
}
