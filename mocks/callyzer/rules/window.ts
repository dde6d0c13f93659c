import type { Pair, Parameter, Rule } from './endpoint.js';

const about = 'Unix seconds, UTC';

export const windowParameters: readonly Parameter[] = [
  { name: 'call_from', type: 'long', mandatory: 'conditional', about: `Calls that start from here on; ${about}` },
  { name: 'call_to', type: 'long', mandatory: 'conditional', about: `Calls that start up to here; ${about}` },
  { name: 'synced_from', type: 'long', mandatory: 'conditional', about: `Calls that arrived from here on; ${about}` },
  { name: 'synced_to', type: 'long', mandatory: 'conditional', about: `Calls that arrived up to here; ${about}` },
];

const all = windowParameters.map(({ name }) => name);
const pairs: readonly Pair[] = [
  ['call_from', 'call_to'],
  ['synced_from', 'synced_to'],
];

export const LONGEST_WINDOW_SECONDS: number = 180 * 86_400;

const T1 =
  "Either 'call_from' and 'call_to' or 'synced_from' and 'synced_to' are mandatory. The duration should be less than 180 days.";
const T3 = 'Invalid {param}. Please pass the timestamp in UNIX format.';

export interface WindowWords {
  /** When there is no complete pair. */
  readonly neither?: string;
  /** As printed for a timestamp that cannot be read, and for one that is not positive. */
  readonly unreadable?: string;
  readonly notPositive?: string;
}

/** T1 to T7. A timestamp must be positive in all reports, though only one table says so. */
export function windowRules({ neither = T1, unreadable, notPositive }: WindowWords = {}): readonly Rule[] {
  return [
    { id: 'T3', check: { kind: 'readable', params: all }, message: T3, ...printed(unreadable) },
    {
      id: 'T4',
      check: { kind: 'range', params: all, least: 1, most: Number.MAX_VALUE },
      message: T3,
      ...printed(notPositive),
    },
    {
      id: 'T5',
      check: { kind: 'together', params: ['call_from', 'call_to'] },
      message: "`call_from` and 'call_to' are mandatory. The duration should be less than 180 days.",
    },
    {
      id: 'T6',
      check: { kind: 'together', params: ['synced_from', 'synced_to'] },
      message: "`synced_from` and 'synced_to' are mandatory. The duration should be less than 180 days.",
    },
    { id: 'T1', check: { kind: 'some-pair', pairs }, message: neither },
    {
      id: 'T7',
      check: { kind: 'rising', pairs },
      message: 'Invalid date range. `From` timestamp should be less than `To` timestamp.',
    },
    {
      id: 'T2',
      check: { kind: 'shorter', pairs, seconds: LONGEST_WINDOW_SECONDS },
      message: 'The duration should be less than 180 days.',
    },
  ];
}

function printed(message: string | undefined): Pick<Rule, 'otherwise'> {
  return message === undefined ? {} : { otherwise: { switch: 'messages.asPrinted', is: true, message } };
}
