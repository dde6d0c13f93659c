import { createSimulator } from '../kit/create-simulator.js';
import { byName } from '../kit/names.js';
import { OptionError } from '../kit/option-error.js';
import type { Simulator } from '../kit/simulator.js';
import type { SimulatorOptions } from '../kit/simulator-options.js';
import { createProvider, PORT } from './provider.js';
import { readSwitches } from './read-switches.js';
import { type Profile, profiles, type Switches } from './switches.js';
import type { Own } from './view.js';

export interface CallyzerOptions extends SimulatorOptions {
  /** `docs`: as documented. `live`: as clients have met it. Default `docs`. */
  readonly profile?: Profile;
  /** Freedoms set otherwise than the profile has them, such as `{ 'rate.spacing': 0 }`. */
  readonly switches?: Partial<Switches>;
  /**
   * Told when a push is given up: five addresses at most. Nothing is sent; see `alerts` in the account. Default those of
   * the switch `webhook.alertEmails`.
   */
  readonly alertEmails?: readonly string[];
}

const MOST_ALERT_EMAILS = 5;

/** Callyzer, offline. @throws UnknownNameError or OptionError for options that cannot be */
export function createCallyzer(given: CallyzerOptions = {}): Simulator<Own> {
  const { profile = 'docs', switches, alertEmails: emails, ...options } = given;
  byName(
    'profile',
    profile,
    profiles.map((name) => ({ name })),
  );
  let base = options.base ?? `http://127.0.0.1:${PORT}`;
  const read = readSwitches(profile, switches);
  const alertEmails = emails ?? emailsOf(read);
  if (alertEmails.length > MOST_ALERT_EMAILS) {
    throw new OptionError(`There are ${alertEmails.length} alert e-mails`, `Take ${MOST_ALERT_EMAILS} at most`);
  }
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

function emailsOf(switches: Switches): readonly string[] {
  return switches['webhook.alertEmails'].split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
}
