import { LinecheckError } from '../errors.js';
import { nearest } from '../nearest.js';
import { type SimulatorKind, simulatorKinds } from './catalogue.js';

/** @throws LinecheckError `usage` for a vendor that is not simulated */
export function kindNamed(name: string): SimulatorKind {
  const found = simulatorKinds.find((kind) => kind.name === name);
  if (found !== undefined) return found;
  const known = simulatorKinds.map((kind) => kind.name);
  const near = nearest(name, known);
  throw new LinecheckError('usage', `There is no simulated provider ${JSON.stringify(name)}`, {
    hint: `${near === undefined ? '' : `Did you mean ${near}? `}Providers: ${known.join(', ')}`,
  });
}
