/** No scenario: the account as it is on a good day. */
export const NO_SCENARIO = 'none';

/** How a scenario is played before an adapter. */
export interface ScenarioPlan {
  /** Begins once the adapter has read the account for the first time: what changes must have been there before. */
  readonly afterFirstSync: boolean;
  /** Is over soon, and comes once more when the checks begin: many an adapter asks the vendor only when it is asked. */
  readonly comesAgain: boolean;
  /** Ends before the checks: nobody can answer while it lasts. */
  readonly endsBeforeChecks: boolean;
  /** How much more of the clock goes by until what is late has come, in seconds. */
  readonly moreSeconds: number;
  /** How often the calls of a life are made: what strikes one event in ten, or one operator, needs many. */
  readonly rounds: number;
}

const CHANGES = new Set([
  'missing-contact',
  'deleted-user',
  'clock-jump',
  'key-rotated',
  'employee-removed',
  'sim-with-country-code',
  'late-recordings',
  'late-notes',
]);
const SHORT = new Set(['token-blocked', 'limit-used-up', 'rate-storm', 'page-shift', 'expired-recording']);
const HOUR = 3_600;
/** A little more than each is late. */
const LATE: Readonly<Record<string, number>> = {
  'late-recordings': 7 * HOUR,
  'late-notes': 7 * HOUR,
  'late-recording': 3 * HOUR,
};
/** Some thirty calls that were answered: with one event in ten lost, one of them is struck in 95 of 100 runs. */
const MANY_ROUNDS = 4;
const STRIKES_FEW = new Set(['webhook-lost-then-repeated', 'lost-push', 'sim-with-country-code']);
const SHUTS_OUT = new Set(['subscription-expired']);

/** Whatever troubles reading is there from the start; webhooks and changes need an adapter that knows the account. */
export function planFor(scenario: string): ScenarioPlan {
  return {
    afterFirstSync: CHANGES.has(scenario) || SHUTS_OUT.has(scenario) || scenario.startsWith('webhook'),
    comesAgain: SHORT.has(scenario),
    endsBeforeChecks: SHUTS_OUT.has(scenario),
    moreSeconds: LATE[scenario] ?? 0,
    rounds: STRIKES_FEW.has(scenario) ? MANY_ROUNDS : 1,
  };
}
