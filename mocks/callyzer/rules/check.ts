import type { Switches } from '../switches.js';
import { broken } from './checks.js';
import type { Endpoint, Known, Rule } from './endpoint.js';
import type { Values } from './values.js';
import { listed, worded } from './wording.js';

/** What rules need to know of the account. */
export interface Facts {
  readonly switches: Switches;
  isKnown(what: Known, text: string): boolean;
  /** A lead other than the one that the request changes has the number. */
  isTaken(number: string, values: Values): boolean;
}

/** Told for a body that cannot be what the endpoint takes. Its text is not known; inferred. */
export const MALFORMED_BODY = 'Invalid request body.';

/** The message of the first rule that a request breaks; `undefined` when it keeps them all. */
export function firstBroken(endpoint: Endpoint, values: Values, facts: Facts): string | undefined {
  if (!isReadable(endpoint, values)) return MALFORMED_BODY;
  for (const rule of endpoint.rules) {
    const found = broken(rule.check, values, facts);
    if (found !== undefined) return messageOf(rule, facts.switches, found);
  }
  return undefined;
}

/** What a check found wrong, to be named in the message. */
export interface Finding {
  readonly param?: string;
  readonly list?: readonly string[];
}

export function messageOf(
  { message, otherwise }: Rule,
  switches: Switches,
  { param = '', list = [] }: Finding = {},
): string {
  const text = otherwise !== undefined && switches[otherwise.switch] === otherwise.is ? otherwise.message : message;
  return worded(text, switches)
    .replace('{param}', () => param)
    .replace('{list}', () => listed(list, switches));
}

/** Values of a wrong type are a matter of rules where one speaks of them; elsewhere the body makes no sense. */
function isReadable({ rules }: Endpoint, values: Values): boolean {
  for (const [name, value] of values) {
    if (value.kind === 'bad' && !rules.some(({ check }) => speaksOf(check, name))) return false;
  }
  return true;
}

function speaksOf(check: Rule['check'], name: string): boolean {
  return (check.kind === 'readable' || check.kind === 'range') && check.params.includes(name);
}
