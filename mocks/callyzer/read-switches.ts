import { setSwitches } from '../kit/set-switches.js';
import { type Profile, type Switches, switchTable } from './switches.js';

/**
 * The switches of a profile, some of them set otherwise.
 * @throws UnknownNameError for a switch that nobody has, OptionError for a value it does not take
 */
export function readSwitches(profile: Profile, set: Partial<Switches> = {}): Switches {
  const usual = Object.fromEntries(Object.entries(switchTable).map(([name, freedom]) => [name, freedom[profile]]));
  return setSwitches(switchTable, usual as unknown as Switches, set);
}
