import { createSimulator } from '../kit/create-simulator.js';
import { byName } from '../kit/names.js';
import type { Simulator } from '../kit/simulator.js';
import type { SimulatorOptions } from '../kit/simulator-options.js';
import { createProvider, PORT } from './provider.js';
import { type Profile, profiles, readSwitches, type Switches } from './switches.js';
import type { Own } from './view.js';

export interface AircallOptions extends SimulatorOptions {
  /** `legacy`: 60 requests a minute, links that live ten minutes. `current`: 120, and an hour. Default `legacy`. */
  readonly profile?: Profile;
  /** Freedoms set otherwise than the profile has them, such as `{ 'rate.limit': 30 }`. */
  readonly switches?: Partial<Switches>;
}

/** Aircall, offline. @throws UnknownNameError or OptionError for options that cannot be */
export function createAircall({ profile = 'legacy', switches, ...options }: AircallOptions = {}): Simulator<Own> {
  byName(
    'profile',
    profile,
    profiles.map((name) => ({ name })),
  );
  let base = options.base ?? `http://127.0.0.1:${PORT}`;
  const read = readSwitches(profile, switches);
  const simulator = createSimulator(createProvider({ profile, switches: read, base: () => base }), options);
  return {
    ...simulator,
    async listen(where) {
      const listening = await simulator.listen(where);
      // Webhooks are sent without a request that would tell the address.
      base = options.base ?? listening.url;
      return listening;
    },
  };
}
