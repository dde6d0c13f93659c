import { createSimulator } from '../kit/create-simulator.js';
import { byName } from '../kit/names.js';
import { OptionError } from '../kit/option-error.js';
import type { Simulator } from '../kit/simulator.js';
import type { SimulatorOptions } from '../kit/simulator-options.js';
import { createProvider, PORT } from './provider.js';
import { type Profile, profiles, readSwitches, type Switches } from './switches.js';
import type { Own } from './view.js';

export interface CallyzerOptions extends SimulatorOptions {
  /** `docs`: as documented. `live`: as clients have met it. Default `docs`. */
  readonly profile?: Profile;
  /** Freedoms set otherwise than the profile has them, such as `{ 'rate.spacing': 0 }`. */
  readonly switches?: Partial<Switches>;
  /** Told when a push is given up: five addresses at most. Nothing is sent; see `alerts` in the account. */
  readonly alertEmails?: readonly string[];
}

const MOST_ALERT_EMAILS = 5;

/** Callyzer, offline. @throws UnknownNameError or OptionError for options that cannot be */
export function createCallyzer(given: CallyzerOptions = {}): Simulator<Own> {
  const { profile = 'docs', switches, alertEmails = [], ...options } = given;
  byName(
    'profile',
    profile,
    profiles.map((name) => ({ name })),
  );
  if (alertEmails.length > MOST_ALERT_EMAILS) {
    throw new OptionError(`There are ${alertEmails.length} alert e-mails`, `Take ${MOST_ALERT_EMAILS} at most`);
  }
  let base = options.base ?? `http://127.0.0.1:${PORT}`;
  const read = readSwitches(profile, switches);
  const provider = createProvider({ profile, switches: read, alertEmails, base: () => base });
  const simulator = createSimulator(provider, options);
  return {
    ...simulator,
    async listen(where) {
      const listening = await simulator.listen(where);
      // Pushes are sent without a request that would tell the address.
      base = options.base ?? listening.url;
      return listening;
    },
  };
}
