import { createSimulator } from '../kit/create-simulator.js';
import { byName } from '../kit/names.js';
import type { Simulator } from '../kit/simulator.js';
import type { SimulatorOptions } from '../kit/simulator-options.js';
import { createProvider, PORT } from './provider.js';
import { type Profile, profiles, readSwitches, type Switches } from './switches.js';
import type { Own } from './view.js';

export interface CloudDialerOptions extends SimulatorOptions {
  readonly profile?: Profile;
  /** Freedoms set otherwise than documented, such as `{ 'push.retries': 0 }`. */
  readonly switches?: Partial<Switches>;
  /** Whether agents place calls by themselves, from the start of the clock on. Default false. */
  readonly traffic?: boolean;
}

/** CloudDialer, offline. @throws UnknownNameError or OptionError for options that cannot be */
export function createCloudDialer(given: CloudDialerOptions = {}): Simulator<Own> {
  const { profile = 'docs', switches, traffic = false, ...options } = given;
  byName(
    'profile',
    profile,
    profiles.map((name) => ({ name })),
  );
  let base = options.base ?? `http://127.0.0.1:${PORT}`;
  const provider = createProvider({ switches: readSwitches(switches), traffic, base: () => base });
  const simulator = createSimulator(provider, options);
  return {
    ...simulator,
    async listen(where) {
      const listening = await simulator.listen(where);
      // Results are pushed without a request that would tell the address.
      base = options.base ?? listening.url;
      return listening;
    },
  };
}
